import { ndArray } from '../../../ops/array';
import { dimensions } from '../../../ops/shape';
import type { CellSource } from '../../page/cell-source';
import type { Resolution } from './dials';
import { madeFor, netOf } from './head';
import type { HeadWords } from './head-text';

/** The code that counts what each head hands over, for pictures of this size. */
export function headSource(resolution: Resolution, words: HeadWords['code']): CellSource {
	const net = netOf({ head: 'flatten', resolution });
	const made = netOf({ head: 'flatten', resolution: madeFor });
	const [side, , channels] = dimensions(net.body);
	const places = Math.max(0, side - net.window + 1);
	const scalar = (value: number) => ndArray([], [value]);
	return {
		source: [
			`const [side, channels, window] = [${side}, ${channels}, ${net.window}];`,
			`// ${words.maps}`,
			'const maps = tf.ones([side, side, channels]);',
			`// ${words.flat}`,
			"show('flat', tf.reshape(maps, [-1]).size);",
			`// ${words.windows}`,
			"show('windows', Math.max(0, side - window + 1));",
			`// ${words.global}`,
			"show('global', tf.mean(maps, [0, 1]).size);",
			`// ${words.made}`,
			"show('made', window * window * channels);",
			'',
		].join('\n'),
		scope: {},
		expected: {
			flat: scalar(side * side * channels),
			windows: scalar(places),
			global: scalar(channels),
			made: scalar(made.expected),
		},
	};
}
