import { ndArray } from '../../../ops/array';
import { pads, shapeText } from '../../../ops/shape';
import { operandsAt, stageAt, type Run } from '../../../ops/run';
import type { Cell } from '../../../ops/taps';
import { products } from '../../../ops/value';
import type { CellSource } from '../../page/cell-source';

/** The code of one output value: its window, its filter, their products, and the sum. */
export function oneNumberSource(run: Run, cell: Cell): CellSource {
	const stage = stageAt(run, 0);
	const { layer, loops } = stage;
	const kernel = run.weights[0]?.kernel;
	if (layer.op !== 'conv' || kernel === undefined)
		throw new RangeError('one number comes from a convolution');
	const { top, bottom, left, right } = pads(layer, stage.input);
	const size = [loops.kernelHeight, loops.kernelWidth, loops.depth].map(({ value }) => value);
	const at = [cell.y * layer.stride[0], cell.x * layer.stride[1], 0].join(', ');
	const sum = products(stage, operandsAt(run, 0), cell).reduce((total, { product }) => total + product, 0);
	return {
		source: [
			`// x is ${shapeText(stage.input)}; around it lie zeros.`,
			`const padded = tf.pad(x, [[${top}, ${bottom}], [${left}, ${right}], [0, 0]]);`,
			`const window = tf.slice(padded, [${at}], [${size.join(', ')}]);`,
			`const filter = tf.reshape(tf.gather(kernel, [${cell.channel}], 3), [${size.join(', ')}]);`,
			'const products = tf.mul(window, filter);',
			"show('products', products);",
			"show('sum', tf.sum(products));",
			'',
		].join('\n'),
		scope: { x: run.input, kernel },
		expected: { sum: ndArray([], [sum]) },
	};
}
