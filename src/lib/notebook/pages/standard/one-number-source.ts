import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import { shapeText } from '../../../ops/shape';
import { operandsAt, stageAt, type Run } from '../../../ops/run';
import type { Cell } from '../../../ops/taps';
import { products } from '../../../ops/value';
import type { CellSource } from '../../page/cell-source';
import { filled } from '../../page/prose';
import { windowLines } from './window-lines';

type Words = PageWords['standard']['cells']['oneNumber']['code'];

/** The code of one output value: its window, its filter, their products, and the sum. */
export function oneNumberSource(run: Run, cell: Cell, words: Words): CellSource {
	const stage = stageAt(run, 0);
	const kernel = run.weights[0]?.kernel;
	if (kernel === undefined) throw new RangeError('one number comes from a convolution');
	const sum = products(stage, operandsAt(run, 0), cell).reduce((total, { product }) => total + product, 0);
	return {
		source: [
			`// ${filled(words.padded, { shape: shapeText(stage.input) })}`,
			...windowLines(stage, cell),
			'const products = tf.mul(window, filter);',
			"show('products', products);",
			"show('sum', tf.sum(products));",
			'',
		].join('\n'),
		scope: { x: run.input, kernel },
		expected: { sum: ndArray([], [sum]) },
	};
}
