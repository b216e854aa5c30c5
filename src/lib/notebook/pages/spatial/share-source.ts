import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { ways } from './fair-lanes';
import { valueOf, type SharedBlock } from './share';
import type { ShareWords } from './share-text';

/** The code that counts the parts of a layer by the products that its kernels take. */
export function shareSource(block: SharedBlock, words: ShareWords['code']): CellSource {
	const side = ways.pooled.stages[0]?.loops.kernelWidth.value ?? NaN;
	const [share, saved] = [valueOf(block.share), valueOf(block.saved)];
	return {
		source: [
			`const [N, D_K] = [${block.filters}, ${side}];`,
			`// ${words.parts}`,
			'const parts = tf.tensor1d([D_K ** 2, N]);',
			'const share = tf.div(parts, tf.sum(parts));',
			"show('share', share);",
			`// ${words.pair}`,
			'const left = (D_K + D_K / 2) / D_K ** 2;',
			"show('left', left);",
			"show('saved', tf.mul(tf.slice(share, 0, 1), 1 - left));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			share: ndArray([2], [share, 1 - share]),
			left: ndArray([], [ways.strips.macs / ways.pooled.macs]),
			saved: ndArray([1], [saved]),
		},
	};
}
