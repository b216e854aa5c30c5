import { ndArray } from '../../../ops/array';
import { mixing } from '../../../ops/mixing';
import { stages } from '../../../ops/stages';
import type { CellSource } from '../../page/cell-source';
import { linkedShare, stack, type Grouping } from './mixing';
import type { MixingCellWords } from './mixing-text';

/** The code that nudges every channel and marks what moves. */
export function mixingSource(grouping: Grouping, depth: number, words: MixingCellWords['code']): CellSource {
	const { groups, perGroup } = grouping;
	const { layers, input } = stack(grouping, depth);
	const { inputs, reads } = mixing(stages(layers, input));
	const moved = reads.flatMap((channels) =>
		Array.from({ length: inputs }, (_, channel) => Number(channels.includes(channel))),
	);
	const { numerator, denominator } = linkedShare(grouping, depth);
	return {
		source: [
			`const [g, n, layers] = [${groups}, ${perGroup}, ${depth}];`,
			'const C = g * n;',
			`// ${words.grouped}`,
			'const sums = (x) => tf.sum(tf.reshape(x, [C, g, n]), 2, true);',
			'const grouped = (x) => tf.reshape(tf.tile(sums(x), [1, 1, n]), [C, C]);',
			`// ${words.shuffled}`,
			'const shuffled = (x) => tf.reshape(tf.transpose(tf.reshape(x, [C, g, n]), [0, 2, 1]), [C, C]);',
			`// ${words.nudged}`,
			'let y = grouped(tf.eye(C));',
			'for (let layer = 1; layer < layers; layer += 1) y = grouped(shuffled(y));',
			`// ${words.moved}`,
			"const moved = tf.cast(tf.greater(tf.transpose(y), 0), 'float32');",
			"show('moved', moved);",
			`// ${words.share}`,
			"show('share', tf.div(tf.sum(moved), C * C));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			moved: ndArray([reads.length, inputs], moved),
			share: ndArray([], [numerator / denominator]),
		},
	};
}
