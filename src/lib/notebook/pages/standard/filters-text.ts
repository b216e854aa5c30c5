import { count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { valueAt, type NdArray } from '../../../ops/array';
import { stageCost } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import type { NumberCheck } from '../../check/predict';
import { filled } from '../../page/prose';
import { unsummed } from './filters';
import type { Example } from '../../page/example';

/** The layer of the question in the note: Stack Overflow's 3 channels and 64 filters. */
const asked = { channels: 3, filters: 64 };

/** What the words of the cell are filled with. */
export function filtersSlots(house: Example, filter: number): Record<string, string> {
	const { input, output } = house.stage;
	return {
		channels: count(input.channels.value),
		filters: count(output.channels.value),
		maps: count(unsummed(house).stage.output.channels.value),
		height: count(output.height.value),
		width: count(output.width.value),
		weights: count(evaluate(stageCost(house.stage).weights).numerator),
		filter: count(filter + 1),
		askedChannels: count(asked.channels),
		askedFilters: count(asked.filters),
		askedMaps: count(asked.channels * asked.filters),
	};
}

/** How many maps come out. */
export function filtersCheck(house: Example): NumberCheck {
	const { input, output } = house.stage;
	const wrong = {
		unsummed: unsummed(house).stage.output.channels.value,
		channels: input.channels.value,
	};
	return { kind: 'numbers', parts: [{ name: 'maps', answer: output.channels.value, wrong }] };
}

type Describe = PageWords['standard']['cells']['filters']['describe'];

/** The planes of a filter as a table: a row for each place, a column for each channel, and the sum. */
export function planesTable(array: NdArray, words: Describe): { columns: string[]; rows: () => string[][] } {
	const [height = 1, width = 1, channels = 1] = array.shape;
	const each = Array.from({ length: channels }, (_, channel) => channel);
	return {
		columns: [
			words.place,
			...each.map((channel) => filled(words.channel, { channel: count(channel + 1) })),
			words.sum,
		],
		rows: () =>
			Array.from({ length: height * width }, (_, place) => {
				const [y, x] = [Math.floor(place / width), place % width];
				const values = each.map((channel) => valueAt(array, y, x, channel));
				const sum = values.reduce((total, value) => total + value, 0);
				return [
					filled(words.at, { row: count(y + 1), column: count(x + 1) }),
					...values.map((value) => signed(value)),
					signed(sum),
				];
			}),
	};
}
