import { ndArray } from '../../../ops/array';
import { arrayAt } from '../../../ops/run';
import type { Row } from '../../../models/table';
import type { CellSource } from '../../page/cell-source';
import { firstNets } from './first-layer';
import type { FirstLayerWords } from './first-layer-text';
import type { Walk } from './last-step';

/** The code that counts what stands first, and that walks one channel through the block in one of its forms. */
export function firstLayerSource(walk: Walk, words: FirstLayerWords['code']): CellSource {
	const { convolution, block } = firstNets;
	const { source, scope, expected } = walkSource(walk, words);
	return {
		source: [
			`// ${words.layers}`,
			'const macs = (layers) => tf.sum(tf.prod(tf.tensor2d(layers), 1));',
			`show('convolution', macs([${factors(convolution.rows)}]));`,
			`show('block', macs([${factors(block.rows)}]));`,
			...source,
			'',
		].join('\n'),
		scope,
		expected: {
			convolution: ndArray([], [convolution.parts[0]?.macs ?? NaN]),
			block: ndArray([], [block.parts[0]?.macs ?? NaN]),
			...expected,
		},
	};
}

function walkSource({ run, last, counts, pool }: Walk, words: FirstLayerWords['code']) {
	const [row, column, end] = run.weights.flatMap(({ kernel }) => kernel ?? []);
	if (!row || !column || !end || last.layer.op !== 'conv') throw new RangeError('a walk has three kernels');
	const window = `[${pool.join(', ')}]`;
	const stride = `[${last.layer.stride.join(', ')}]`;
	return {
		source: [
			`// ${words.walk}`,
			"const swept = tf.depthwiseConv2d(x, row, 1, 'same');",
			`const pooled = tf.maxPool(swept, ${window}, ${window}, 'valid');`,
			"const read = tf.depthwiseConv2d(pooled, column, 1, 'same');",
			`const y = tf.conv2d(read, last, ${stride}, 'same');`,
			"show('y', y);",
			`// ${words.times}`,
			`const times = tf.conv2dTranspose(tf.onesLike(y), tf.onesLike(last), read.shape, ${stride}, 'same');`,
			"show('times', times);",
		],
		scope: { x: run.input, row, column, last: end },
		expected: { y: arrayAt(run, run.stages.length - 1), times: counts },
	};
}

/** What the work of each layer is multiplied of. */
function factors(rows: readonly Row[]): string {
	return rows
		.filter(({ macs }) => macs > 0)
		.map(({ input, output, groups, kernel }) => {
			const depth = (input.at(-1) ?? 1) / groups;
			return `[${[...output, depth, ...kernel].join(', ')}]`;
		})
		.join(', ');
}
