import type { PageWords } from '../../../messages/page-words';
import { ndArray, valueAt, type NdArray } from '../../../ops/array';
import { channelMap } from '../../../ops/value';
import type { CellSource } from '../../page/cell-source';
import { convolution, exampleScope } from './example-source';
import { planes, sumOf, unsummed } from './filters';
import type { Example } from '../../page/example';

type Words = PageWords['standard']['cells']['filters']['code'];

interface Shown {
	/** The filter that is shown large. */
	readonly filter: number;
	/** The filters whose planes have been added. */
	readonly summed: readonly number[];
	/** Whether there is no sum at all. */
	readonly isApart: boolean;
}

/** The code of the planes of a filter and of the maps that stand there so far. */
export function filtersSource(house: Example, shown: Shown, words: Words): CellSource {
	return shown.isApart ? apartSource(house, shown, words) : summedSource(house, shown, words);
}

function summedSource(house: Example, { filter, summed }: Shown, words: Words): CellSource {
	const { stage, operands } = house;
	const array = planes(unsummed(house), filter);
	const [isSummed, isAll] = [summed.includes(filter), summed.length === stage.output.channels.value];
	return {
		source: [
			`const filter = tf.unstack(kernel, 3)[${filter}];`,
			`// ${words.planes}`,
			`const planes = ${convolution(stage, 'depthwiseConv2d', 'tf.expandDims(filter, 3)')};`,
			"show('planes', planes);",
			...(isSummed ? [`// ${words.map}`, "show('map', tf.sum(planes, 2, true));"] : []),
			...(summed.length === 0
				? []
				: [
						`// ${words.maps}`,
						`const filters = ${isAll ? 'kernel' : `tf.gather(kernel, [${summed.join(', ')}], 3)`};`,
						`const maps = ${convolution(stage, 'conv2d', 'filters')};`,
						"show('maps', maps);",
					]),
			'',
		].join('\n'),
		scope: exampleScope(house),
		expected: {
			planes: array,
			...(isSummed ? { map: sumOf(array, array.shape[2] ?? 1) } : {}),
			...(summed.length === 0
				? {}
				: { maps: joined(summed.map((each) => channelMap(stage, operands, each))) }),
		},
	};
}

function apartSource(house: Example, { filter }: Shown, words: Words): CellSource {
	const { stage, operands } = unsummed(house);
	const { height, width, channels } = stage.output;
	const [depth, maps] = [stage.input.channels.value, channels.value];
	const sides = [height.value, width.value, depth, maps / depth];
	const each = Array.from({ length: maps }, (_, channel) => channelMap(stage, operands, channel));
	return {
		source: [
			`// ${words.apart}`,
			`const maps = ${convolution(stage, 'depthwiseConv2d')};`,
			"show('maps', maps);",
			`// ${words.ofFilter}`,
			`const planes = tf.unstack(tf.reshape(maps, [${sides.join(', ')}]), 3)[${filter}];`,
			"show('planes', planes);",
			'',
		].join('\n'),
		scope: exampleScope(house),
		expected: { maps: joined(each), planes: planes(unsummed(house), filter) },
	};
}

/** Maps of one channel as one array, one behind the other. */
function joined(maps: readonly NdArray[]): NdArray {
	const [height = 1, width = 1] = maps[0]?.shape ?? [];
	const values = Array.from({ length: height * width }, (_, place) =>
		maps.map((map) => valueAt(map, Math.floor(place / width), place % width, 0)),
	);
	return ndArray([height, width, maps.length], values.flat());
}
