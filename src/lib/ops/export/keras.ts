import { exportedInputShape, type Exported } from './exported';
import { kerasFunctions } from './keras-functions';
import { kerasSteps } from './keras-layers';
import { kerasFormula, kerasGiven } from './keras-weights';
import { plan, type Plan } from './plan';
import { pythonStyle, pythonUnit, tupleText } from './python';
import { header, numbered, script } from './script';
import { statements, type Language } from './statement';

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
	const { generator, arrays, loading, checks } = numbered(exported, {
		given: (given) => kerasGiven(given, plans),
		formula: (formula) => kerasFormula(formula, plans),
	});
	const sections = [
		[
			...header(exported, 'Keras 3 with any of its backends', pythonStyle),
			'import keras',
			'import numpy as np',
			'from keras import layers, ops',
		],
		generator,
		kerasFunctions(plans),
		arrays,
		modelLines(exported, plans),
		loading,
		run(plans),
		checks,
	];
	return script(sections, pythonStyle);
}

function modelLines(exported: Exported, { nodes }: Plan): string[] {
	const steps =
		nodes.length === 0
			? ['x = layers.Identity()(inputs)']
			: nodes.flatMap((node) => statements(node, kerasSteps(node), language));
	return [
		`inputs = keras.Input(shape=${tupleText(exportedInputShape(exported))})`,
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
