import { ndArray } from '../../../ops/array';
import type { PageWords } from '../../../messages/page-words';
import type { Row } from '../../../models/table';
import type { CellSource } from '../../page/cell-source';
import { fullNet, type DialledNet } from './dials';

type Words = PageWords['width-and-resolution']['cells']['resolution']['code'];

/** The code that counts work and weights of every layer, with all maps times ρ. */
export function resolutionSource(net: DialledNet, words: Words): CellSource {
	const [whole, small] = [weighted(fullNet), weighted(net)];
	return {
		source: [
			`const rho = ${net.resolution} / ${fullNet.resolution};`,
			`// ${words.columns}`,
			'const layers = [',
			...whole.map((row) => `\t${JSON.stringify(sizes(row)).replaceAll(',', ', ')}, // ${row.name}`),
			'];',
			'const [side, inChannels, outChannels, kernel, groups] = tf.unstack(tf.tensor2d(layers), 1);',
			`// ${words.classifier}`,
			'const shrunk = tf.where(tf.equal(side, 1), side, tf.round(tf.mul(side, rho)));',
			`// ${words.weights}`,
			'const weights = tf.mul(tf.mul(tf.square(kernel), tf.div(inChannels, groups)), outChannels);',
			"show('weights', weights);",
			"show('macs', tf.mul(weights, tf.square(shrunk)));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			weights: ndArray(
				[small.length],
				small.map(({ weights }) => weights),
			),
			macs: ndArray(
				[small.length],
				small.map(({ macs }) => macs),
			),
		},
	};
}

function weighted({ table }: DialledNet): Row[] {
	return table.rows.filter(({ weights }) => weights > 0);
}

/** Side of what is made, channels in and out, side of the kernel, groups. */
function sizes({ output, input, kernel, groups }: Row): number[] {
	const [side = 1, , outChannels = 1] = output;
	return [side, input[2] ?? 1, outChannels, kernel[0], groups];
}
