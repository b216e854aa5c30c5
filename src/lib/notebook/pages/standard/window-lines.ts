import { pads } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import type { Cell } from '../../../ops/taps';

/** The statements that take one window of a padded input, and the filter that lies on it. */
export function windowLines({ layer, input, loops }: Stage, cell: Cell): string[] {
	if (layer.op !== 'conv') throw new RangeError(`${layer.op} has no window`);
	const { top, bottom, left, right } = pads(layer, input);
	const size = [loops.kernelHeight, loops.kernelWidth, loops.depth].map(({ value }) => value);
	const at = [cell.y * layer.stride[0], cell.x * layer.stride[1], 0];
	return [
		`const padded = tf.pad(x, [[${top}, ${bottom}], [${left}, ${right}], [0, 0]]);`,
		`const window = tf.slice(padded, [${at.join(', ')}], [${size.join(', ')}]);`,
		`const filter = tf.unstack(kernel, 3)[${cell.channel}];`,
	];
}
