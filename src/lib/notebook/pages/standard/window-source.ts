import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import type { Cell } from '../../../ops/taps';
import { channelMap } from '../../../ops/value';
import type { CellSource } from '../../page/cell-source';
import { convolution, exampleScope } from './example-source';
import type { Example } from '../../page/example';
import { channelSums, combined, type Combination } from './window';
import { windowLines } from './window-lines';

type Words = PageWords['standard']['cells']['window']['code'];

interface Shown {
	readonly place: Cell;
	readonly combination: Combination;
}

/** What becomes of the channels' numbers. */
const made: Readonly<Record<Combination, string>> = {
	average: 'tf.mean(channels)',
	stack: 'channels',
	sum: 'tf.sum(channels)',
};

/** The code of one place of the window: what each channel gives there, what is made of it, and the map. */
export function windowSource(example: Example, { place, combination }: Shown, words: Words): CellSource {
	const { stage, operands } = example;
	const sums = channelSums(example, place);
	const [isStack, results] = [combination === 'stack', combined(sums, combination)];
	return {
		source: [
			`// ${words.padded}`,
			...windowLines(stage, place),
			`// ${words.channels}`,
			'const channels = tf.sum(tf.mul(window, filter), [0, 1]);',
			...(isStack ? [] : ["show('channels', channels);"]),
			`show('${combination}', ${made[combination]});`,
			`// ${words.map}`,
			`const map = ${convolution(stage, 'conv2d', 'tf.expandDims(filter, 3)')};`,
			"show('map', map);",
			'',
		].join('\n'),
		scope: exampleScope(example),
		expected: {
			...(isStack ? {} : { channels: ndArray([sums.length], sums) }),
			[combination]: ndArray(isStack ? [results.length] : [], results),
			map: channelMap(stage, operands, place.channel),
		},
	};
}
