import { asSlots, count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { NdArray } from '../../../ops/array';
import type { Product } from '../../../ops/value';
import { filled } from '../../page/prose';
import {
	clippedCount,
	colourCosts,
	colours,
	meanColour,
	pictureSide,
	presetOf,
	standards,
	type ColourSetting,
} from './colour';
import type { PointwiseDesk } from './pointwise-desk.svelte';

type Words = PageWords['depthwise-separable']['cells']['pointwise'];

/** What the words of the desk are filled with. */
export function deskSlots({ at, place, side, inChannels, outChannels }: PointwiseDesk) {
	return {
		...asSlots({ D_F: side, M: inChannels, N: outChannels }),
		...asSlots({ row: place.y + 1, column: place.x + 1, map: at.row + 1, channel: at.column + 1 }),
	};
}

/** The value that products add up to. */
export function sumOf(products: readonly Product[]): number {
	return products.reduce((sum, { product }) => sum + product, 0);
}

/** A sum as it is written out, product by product: `−2·(−1)`, then ` + 2·7`. */
export function sumTerms(products: readonly Product[]): string[] {
	return products.map(({ factor, value }, index) => {
		const number = value < 0 ? `(${signed(value)})` : signed(value);
		if (index === 0) return `${signed(factor)}·${number}`;
		return `${factor < 0 ? ' − ' : ' + '}${signed(Math.abs(factor))}·${number}`;
	});
}

/** The desk at its place as a table: a row for each map, its weights, and what they make. */
export function deskTable(desk: PointwiseDesk, words: Words['describe']) {
	const values = desk.productsOf(0).map(({ value }) => value);
	return {
		columns: [
			words.map,
			...values.map((value, channel) =>
				filled(words.channel, { channel: count(channel + 1), value: signed(value) }),
			),
			words.sum,
		],
		rows: () =>
			Array.from({ length: desk.outChannels }, (_, map) => {
				const products = desk.productsOf(map);
				return [count(map + 1), ...products.map(({ factor }) => signed(factor)), signed(sumOf(products))];
			}),
	};
}

/** What the words of the picture are filled with. */
export function colourSlots(): Record<string, string> {
	const { mixing, scalars } = colourCosts;
	return {
		...asSlots({ side: pictureSide, colours: colours.length, white: 255 }),
		...asSlots({ weights: mixing.weights, macs: mixing.macs }),
		...asSlots({ scalarWeights: scalars.weights, scalarMacs: scalars.macs }),
		lumaName: standards.luma.name,
		sepiaName: standards.sepia.name,
	};
}

/** What is to be seen in the picture as it is mixed now. */
export function colourFinding(
	{ setting, isDiagonal }: { readonly setting: ColourSetting; readonly isDiagonal: boolean },
	words: Words['colour']['findings'],
): string {
	if (isDiagonal) return words.diagonal;
	const preset = presetOf(setting);
	if (preset !== undefined) return words[preset];
	return setting.filter === 'none' ? words.own : words.filtered;
}

/** What a result is said to be, and how much of it is clipped; of one that passes as it is, without its numbers. */
export function resultText(
	output: NdArray | undefined,
	passes: boolean,
	words: Words['colour'],
): { readonly label: string; readonly note: string } {
	const values = count(pictureSide ** 2 * colours.length);
	if (output === undefined) {
		return passes
			? { label: words.afterSame, note: filled(words.clipped, { clipped: count(0), values }) }
			: { label: words.afterOpen, note: words.open };
	}
	const [red = 0, green = 0, blue = 0] = meanColour(output).map(Math.round);
	return {
		label: filled(words.afterSaid, asSlots({ red, green, blue })),
		note: filled(words.clipped, { clipped: count(clippedCount(output)), values }),
	};
}
