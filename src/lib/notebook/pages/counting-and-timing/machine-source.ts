import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { fewer, kernel } from './layers';
import { widths, type Side } from './machine';
import type { MachineWords } from './machine-text';

/** The code that counts by how much a separable layer is cheaper, at each width of the sweep. */
export function machineSource(side: Side, words: MachineWords['code']): CellSource {
	const counted = widths.map((channels) => fewer({ side, channels }));
	return {
		source: [
			`const [side, kernel] = [${side}, ${kernel}];`,
			`const channels = tf.tensor1d([${widths.join(', ')}]);`,
			'const places = side ** 2;',
			`// ${words.standard}`,
			'const standard = tf.mul(tf.square(channels), kernel ** 2 * places);',
			`// ${words.separable}`,
			'const separable = tf.mul(tf.add(tf.mul(channels, kernel ** 2), tf.square(channels)), places);',
			`// ${words.fewer}`,
			"show('fewer', tf.div(standard, separable));",
			'',
		].join('\n'),
		scope: {},
		expected: { fewer: ndArray([counted.length], counted) },
	};
}
