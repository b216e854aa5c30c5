import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { articleNumbers, type ArticleSizes } from './repair';
import type { RepairWords } from './repair-text';

/** The code that counts what the article says, and what is right. */
export function repairSource(sizes: ArticleSizes, words: RepairWords['code']): CellSource {
	const numbers = articleNumbers(sizes);
	const { side, inChannels, outChannels, kernel } = sizes;
	const list = (...values: number[]) => ndArray([values.length], values);
	return {
		source: [
			`// ${words.sizes}`,
			`const [D_F, M, N, D_K] = [${side}, ${inChannels}, ${outChannels}, ${kernel}];`,
			`// ${words.printed}`,
			"show('printed', tf.tensor1d([D_F * M * D_K, M * N * D_F]));",
			`// ${words.right}`,
			'const right = tf.tensor1d([D_F ** 2 * M * D_K ** 2, M * N * D_F ** 2]);',
			"show('right', right);",
			`// ${words.left}`,
			"show('left', tf.div(tf.sum(right), D_F ** 2 * M * N * D_K ** 2));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			printed: list(numbers.depthwiseWrong, numbers.pointwiseWrong),
			right: list(numbers.depthwise, numbers.pointwise),
			left: ndArray([], [numbers.fraction]),
		},
	};
}
