import { dimensions } from '../shape';
import { INPUT } from '../stages';
import type { Exported } from './exported';
import { kerasFunctions } from './keras-functions';
import { isDepthwiseLayer, kerasSteps, layerName } from './keras-layers';
import { plan, type Plan } from './plan';
import {
	arrayName,
	pythonArrays,
	pythonChecks,
	pythonGenerator,
	pythonStyle,
	pythonUnit,
	tupleText,
} from './python';
import { header, script } from './script';
import { callLines, statements, type Language } from './statement';
import { tensors, weightsOf, type Tensor } from './tensors';

const language: Language = {
	indent: '',
	unit: pythonUnit,
	comment: '#',
	declare: '',
	end: '',
	asMap: ({ variable, channels }) => `layers.Reshape((1, 1, ${channels}))(${variable})`,
	asVector: ({ variable }) => `layers.Flatten()(${variable})`,
};

/** A network as a script for Keras 3, with the functional interface; see `exportSource`. */
export function kerasSource(exported: Exported): string {
	const plans = plan(exported.stages, 'inputs');
	const list = tensors(exported);
	const words = plans.nodes.map((node) => node.words);
	const sections = [
		[
			...header(exported, 'Keras 3 with any of its backends', pythonStyle),
			'import keras',
			'import numpy as np',
			'from keras import layers, ops',
		],
		pythonGenerator(list, exported.seed),
		kerasFunctions(plans),
		[
			'# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];',
			'# depthwise kernels are [height, width, channels, multiplier].',
			...pythonArrays(list, words, (tensor) => arrayShape(exported, tensor)),
		],
		modelLines(exported, plans),
		loading(plans, list),
		run(plans),
		pythonChecks(exported, 'float(np.abs(output).max())'),
	];
	return script(sections, pythonStyle);
}

function modelLines({ input }: Exported, { nodes }: Plan): string[] {
	const steps =
		nodes.length === 0
			? ['x = layers.Identity()(inputs)']
			: nodes.flatMap((node) => statements(node, kerasSteps(node), language));
	return [
		`inputs = keras.Input(shape=${tupleText(input.shape)})`,
		...steps,
		'model = keras.Model(inputs, x)',
	];
}

function run({ result }: Plan): string[] {
	return [
		'output = ops.convert_to_numpy(model(image[np.newaxis], training=False))',
		result.form === 'map'
			? 'output = output[0]'
			: 'output = output.reshape(1, 1, -1)  # a vector counts as a map of one place',
		'first = float(output[0, 0, 0])',
	];
}

/** Depthwise layers have an axis for the channels and one for the multiples of each; the order in memory is the same. */
function arrayShape({ stages }: Exported, { stage: index, role, array }: Tensor): readonly number[] {
	const stage = stages[index];
	if (stage === undefined || role !== 'kernel' || !isDepthwiseLayer(stage)) return array.shape;
	const [height = 1, width = 1, , filters = 1] = array.shape;
	const channels = dimensions(stage.input)[2];
	return [height, width, channels, filters / channels];
}

/** The weights of each layer, in the order of Keras: kernel, bias; gamma, beta, mean, variance. */
function loading({ nodes }: Plan, list: readonly Tensor[]): string[] {
	if (list.every(({ stage }) => stage === INPUT)) return [];
	const words = nodes.map((node) => node.words);
	const entries = nodes.flatMap((node, index) => {
		const args = weightsOf(list, index).map((tensor) => arrayName(tensor, words));
		if (args.length === 0) return [];
		const place = { indent: pythonUnit, unit: pythonUnit };
		return callLines({ head: `"${layerName(node)}": [`, args, tail: '],' }, place);
	});
	return [
		'weights = {',
		...entries,
		'}',
		'for name, arrays in weights.items():',
		'    model.get_layer(name).set_weights(arrays)',
	];
}
