import { INPUT } from '../stages';
import { isExact } from './exactness';
import type { Exported } from './exported';
import { listText, numberText } from './literal';
import { plan, type Plan } from './plan';
import { header, script, type Style } from './script';
import { callLines, statements, type Language } from './statement';
import { tensors, type Tensor } from './tensors';
import { constantName, tfjsShape, tfjsSteps } from './tfjs-calls';
import { tfjsGenerator, tfjsFunctions } from './tfjs-functions';

const importLine = "import * as tf from '@tensorflow/tfjs';";

const unit = '  ';
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
	const list = tensors(exported);
	const sections = [
		[importLine],
		header(exported, 'TensorFlow.js', style),
		list.some(({ origin }) => origin.kind === 'seeded') ? tfjsGenerator(exported.seed) : [],
		tfjsFunctions(plans),
		[
			'// Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];',
			'// depthwise kernels are [height, width, channels, multiplier].',
			...list.flatMap((tensor) => arrayLines(tensor, plans)),
		],
		modelLines(plans),
		run(plans),
		checks(exported),
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

function arrayLines({ stage, role, array, origin }: Tensor, { nodes }: Plan): string[] {
	const node = nodes[stage];
	const name = stage === INPUT || node === undefined ? 'image' : constantName(node.words, role);
	const shape = node === undefined ? array.shape : tfjsShape(node.stage, array.shape);
	const sides = `[${shape.join(', ')}]`;
	switch (origin.kind) {
		case 'seeded': {
			const options = `{ layer: ${origin.layer}, role: ${origin.role}, limit: ${origin.limit} }`;
			const call = { head: `const ${name} = integers(`, args: [sides, options], tail: ');' };
			return callLines(call, { indent: '', unit });
		}
		case 'filled':
			return [`const ${name} = tf.${origin.value === 0 ? 'zeros' : 'ones'}(${sides});`];
		case 'listed': {
			const [before, after] = [`const ${name} = tf.tensor(`, ');'];
			const beside = before.length + after.length;
			return `${before}${listText({ shape, data: array.data }, { indent: '', unit, beside })}${after}`.split(
				'\n',
			);
		}
	}
}

function modelLines(plans: Plan): string[] {
	return [
		'function model(x) {',
		...(plans.entryAlias === undefined ? [] : [`${unit}let ${plans.entryAlias} = x;`]),
		...plans.nodes.flatMap((node) => statements(node, tfjsSteps(node), language)),
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

function checks(exported: Exported): string[] {
	const { shape, first } = exported.expected;
	const value = numberText(first);
	const isUnequal = isExact(exported)
		? ['// Whole numbers: equal to the last bit.', `if (first !== ${value})`]
		: [
				`const expected = ${value};`,
				'// 32-bit sums depend on their order.',
				'const tolerance = 1e-5 * output.dataSync().reduce((most, value) => Math.max(most, Math.abs(value)), 1);',
				'if (Math.abs(first - expected) > tolerance)',
			];
	return [
		"console.log('shape', output.shape, 'first value', first);",
		`if (String(output.shape) !== '${shape.join()}') throw new Error(\`unexpected shape \${output.shape}\`);`,
		...isUnequal.slice(0, -1),
		`${isUnequal.at(-1)} throw new Error(\`unexpected first value \${first}\`);`,
	];
}
