import type { Exported } from './exported';
import { plan, type Plan } from './plan';
import { header, numbered, script, type Style } from './script';
import { statements, type Language } from './statement';
import { constantNames, tfjsSteps, tfjsUnit as unit, type ArrayNames } from './tfjs-calls';
import { tfjsFormula, weightNames } from './tfjs-formula';
import { tfjsFunctions } from './tfjs-functions';
import { tfjsGiven } from './tfjs-weights';

const importLine = "import * as tf from '@tensorflow/tfjs';";

const style: Style = { comment: '//', blankLines: 1 };

const language: Language = {
	indent: unit,
	unit,
	comment: '//',
	declare: 'let ',
	end: ';',
	asMap: ({ variable, channels }) => `tf.reshape(${variable}, [-1, 1, 1, ${channels}])`,
	asVector: ({ variable, channels }) => `tf.reshape(${variable}, [-1, ${channels}])`,
};

/** A network as a script for TensorFlow.js, in functions alone; see `exportSource`. */
export function tfjsSource(exported: Exported): string {
	const plans = plan(exported.stages);
	const { generator, arrays, checks } = numbered(exported, {
		given: (given) => tfjsGiven(given, plans),
		formula: (formula) => tfjsFormula(formula, plans),
	});
	const names = exported.numbers.kind === 'given' ? constantNames : weightNames;
	const sections = [
		[importLine],
		header(exported, 'TensorFlow.js', style),
		generator,
		tfjsFunctions(plans),
		arrays,
		modelLines(plans, names),
		run(plans),
		checks,
	];
	return script(sections, style);
}

/**
 * A script of `tfjsSource` as the body of a function of `tf`, for `new Function('tf', body)`: without the
 * import, and with the output, `[height, width, channels]`, returned.
 */
export function tfjsFunctionBody(source: string): string {
	return `${source.replace(importLine, '')}return output;\n`;
}

function modelLines(plans: Plan, names: ArrayNames): string[] {
	return [
		'function model(x) {',
		...plans.nodes.flatMap((node) => statements(node, tfjsSteps(node, names), language)),
		`${unit}return ${plans.result.variable};`,
		'}',
	];
}

function run({ result }: Plan): string[] {
	const output =
		result.form === 'map'
			? 'const output = tf.tidy(() => tf.squeeze(model(tf.expandDims(image)), [0]));'
			: 'const output = tf.tidy(() => tf.reshape(model(tf.expandDims(image)), [1, 1, -1])); // a map of one place';
	return [output, 'const [first] = output.dataSync();'];
}
