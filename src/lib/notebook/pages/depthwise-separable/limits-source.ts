import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { mapFilters } from './limits-map';
import { kernels, productsAt, type RatioDials } from './split-ratio';

type Words = PageWords['depthwise-separable']['cells']['limits']['code'];

/** The code that counts, for every cell of the map, what the whole and the split layer multiply. */
export function limitsSource(dials: RatioDials, words: Words): CellSource {
	const filters = mapFilters(dials.outChannels);
	const shape = [filters.length, kernels.length];
	const products = filters.flatMap((outChannels) =>
		kernels.map((kernel) => productsAt({ outChannels, kernel })),
	);
	return {
		source: [
			`const N = tf.tensor2d([${filters.join(', ')}], [${filters.length}, 1]);`,
			`const D_K = tf.tensor2d([${kernels.join(', ')}], [1, ${kernels.length}]);`,
			`// ${words.products}`,
			'const taps = tf.mul(D_K, D_K);',
			'const standard = tf.mul(N, taps);',
			'const split = tf.add(taps, N);',
			"show('standard', standard);",
			"show('split', split);",
			`// ${words.lost}`,
			"show('lost', tf.sub(split, standard));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			standard: ndArray(
				shape,
				products.map(({ standard }) => standard),
			),
			split: ndArray(
				shape,
				products.map(({ depthwise, pointwise }) => depthwise + pointwise),
			),
			lost: ndArray(
				shape,
				products.map(({ standard, depthwise, pointwise }) => depthwise + pointwise - standard),
			),
		},
	};
}
