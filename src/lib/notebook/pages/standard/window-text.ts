import { count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { dimensions } from '../../../ops/shape';
import { tapCount, type Cell } from '../../../ops/taps';
import { products } from '../../../ops/value';
import type { Example } from '../../page/example';
import { windowPlaces } from './window';

/** What the words of the cell are filled with. */
export function windowSlots({ stage }: Example, filter: number): Record<string, string> {
	const { loops, input } = stage;
	const places = windowPlaces(stage);
	const kernel = [loops.kernelHeight.value, loops.kernelWidth.value, loops.depth.value];
	return {
		slices: count(loops.depth.value),
		channels: count(input.channels.value),
		taps: count(loops.kernelHeight.value * loops.kernelWidth.value),
		products: count(tapCount(stage)),
		x: count(places.x),
		y: count(places.y),
		depth: count(places.channel),
		all: count(places.x * places.y * places.channel),
		shape: dimensions(input)
			.map((side) => count(side))
			.join(' × '),
		filterShape: kernel.map((side) => count(side)).join(' × '),
		filter: count(filter + 1),
	};
}

type Describe = PageWords['standard']['cells']['window']['describe'];

/** The products of a place as rows of a table: channel, row, column, value, weight, product. */
export function productRows({ stage, operands }: Example, place: Cell, words: Describe): string[][] {
	return products(stage, operands, place).map(({ input, padded, value, factor, product }) => {
		const at = padded ? [words.padding, words.padding] : [count(input.y + 1), count(input.x + 1)];
		return [count(input.channel + 1), ...at, signed(value), signed(factor), signed(product)];
	});
}

/** The headers of these rows. */
export function productColumns(words: Describe): string[] {
	return [words.channel, words.row, words.column, words.value, words.weight, words.product];
}
