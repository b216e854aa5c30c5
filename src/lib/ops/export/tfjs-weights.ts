import { INPUT } from '../stages';
import { isExact } from './exactness';
import type { Exported, GivenNumbers } from './exported';
import { listText, numberText } from './literal';
import type { Plan } from './plan';
import type { Numbered } from './script';
import { callLines } from './statement';
import { tensors, type Tensor } from './tensors';
import { constantName, tfjsShape, tfjsUnit } from './tfjs-calls';
import { tfjsGenerator } from './tfjs-functions';

/** Numbers that are there, for TensorFlow.js: a constant for each array. */
export function tfjsGiven(exported: Exported<GivenNumbers>, plan: Plan): Numbered {
	const list = tensors(exported);
	return {
		generator: list.some(({ origin }) => origin.kind === 'seeded')
			? tfjsGenerator(exported.numbers.seed)
			: [],
		arrays: [
			'// Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];',
			'// depthwise kernels are [height, width, channels, multiplier].',
			...list.flatMap((tensor) => arrayLines(tensor, plan)),
		],
		loading: [],
		checks: checks(exported),
	};
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
			return callLines(call, { indent: '', unit: tfjsUnit });
		}
		case 'filled':
			return [`const ${name} = tf.${origin.value === 0 ? 'zeros' : 'ones'}(${sides});`];
		case 'listed': {
			const [before, after] = [`const ${name} = tf.tensor(`, ');'];
			const beside = before.length + after.length;
			return `${before}${listText({ shape, data: array.data }, { indent: '', unit: tfjsUnit, beside })}${after}`.split(
				'\n',
			);
		}
	}
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
