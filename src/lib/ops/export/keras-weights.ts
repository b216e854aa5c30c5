import { dimensions } from '../shape';
import { INPUT } from '../stages';
import type { Exported, FormulaNumbers, GivenNumbers } from './exported';
import { isDepthwiseLayer, layerName } from './keras-layers';
import type { Plan } from './plan';
import { arrayName, pythonArrays, pythonChecks, pythonGenerator, pythonUnit } from './python';
import { pythonFormula, pythonFormulaArrays, pythonFormulaChecks } from './python-formula';
import { weightedNodes } from './plan-weights';
import type { Numbered } from './script';
import { callLines } from './statement';
import { tensors, weightsOf, type Tensor } from './tensors';

/** Numbers that are there, for Keras: arrays by name, and lists of them by layer. */
export function kerasGiven(exported: Exported<GivenNumbers>, plan: Plan): Numbered {
	const list = tensors(exported);
	const words = plan.nodes.map((node) => node.words);
	return {
		generator: pythonGenerator(list, exported.numbers.seed),
		arrays: [
			'# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];',
			'# depthwise kernels are [height, width, channels, multiplier].',
			...pythonArrays(list, words, (tensor) => arrayShape(exported, tensor)),
		],
		loading: loading(plan, list),
		checks: pythonChecks(exported, 'float(np.abs(output).max())'),
	};
}

/** Numbers by the formula, for Keras: the model is filled layer by layer. */
export function kerasFormula(exported: Exported<FormulaNumbers>, plan: Plan): Numbered {
	const nodes = weightedNodes(plan);
	return {
		generator: pythonFormula(exported.numbers.seed),
		arrays: pythonFormulaArrays(exported.numbers, nodes, layerName),
		loading: nodes.length === 0 ? [] : filling.split('\n'),
		checks: pythonFormulaChecks(exported, 'sum(int(np.prod(w.shape)) for w in model.trainable_weights)'),
	};
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

const filling = `
def fill(model):
    """Gives every layer its weights by the formula, in the order of Keras: kernel, bias; gamma, beta, mean, variance.

    The formula has kernels as [height, width, in channels / groups, out channels]; Keras keeps depthwise ones as
    [height, width, channels, multiplier], in the same order in memory.
    """
    for name, number in LAYERS.items():
        layer = model.get_layer(name)
        roles = ROLES[2:] if isinstance(layer, layers.BatchNormalization) else ROLES[:2]
        arrays = []
        for role, weight in zip(roles, layer.weights):
            shape = tuple(weight.shape)
            if role == "kernel" and isinstance(layer, layers.DepthwiseConv2D):
                height, width, channels, multiplier = shape
                shape = (height, width, 1, channels * multiplier)
            arrays.append(formula(shape, number, role).reshape(weight.shape))
        layer.set_weights(arrays)


fill(model)`;
