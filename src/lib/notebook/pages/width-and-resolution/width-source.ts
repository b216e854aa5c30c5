import { ndArray } from '../../../ops/array';
import { standardControls } from '../../../ops/convolution';
import type { PageWords } from '../../../messages/page-words';
import type { CellSource } from '../../page/cell-source';
import { houseTerms } from './width';

type Words = PageWords['width-and-resolution']['cells']['width']['code'];

/** The code that counts the two terms of a separable layer, and how much of them is left. */
export function widthSource(alpha: number, words: Words): CellSource {
	const { mapSide, inChannels, outChannels, kernel } = standardControls;
	const [whole, thin] = [houseTerms(1), houseTerms(alpha)];
	return {
		source: [
			`const [D_F, M, N, D_K, alpha] = [${mapSide.default}, ${inChannels.default}, ${outChannels.default}, ${kernel.default}, ${alpha}];`,
			'const terms = (m, n) => tf.tensor1d([D_F ** 2 * m * D_K ** 2, m * n * D_F ** 2]);',
			`// ${words.full}`,
			'const full = terms(M, N);',
			"show('full', full);",
			`// ${words.thin}`,
			'const thin = terms(alpha * M, alpha * N);',
			"show('thin', thin);",
			"show('left', tf.div(tf.sum(thin), tf.sum(full)));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			full: ndArray([2], [whole.depthwise, whole.pointwise]),
			thin: ndArray([2], [thin.depthwise, thin.pointwise]),
			left: ndArray([], [thin.together / whole.together]),
		},
	};
}
