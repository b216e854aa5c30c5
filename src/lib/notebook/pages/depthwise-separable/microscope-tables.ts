import { count, decimal, percent, signed } from '../../../messages/numbers';
import { valueAt, type NdArray } from '../../../ops/array';
import { slices, type Twin } from '../../../ops/twin';
import { filled } from '../../page/prose';
import type { Maps } from './microscope-findings';
import type { MicroscopeWords, Spectrum } from './microscope-text';

/** A table, its rows asked for only when it is opened. */
interface Table {
	readonly columns: string[];
	readonly rows: () => string[][];
}

/** The singular values as a table, a row for each input channel. */
export function spectraTable(
	all: readonly Spectrum[],
	names: readonly string[],
	{ describe }: MicroscopeWords,
): Table {
	const values = all[0]?.values ?? [];
	return {
		columns: [
			describe.channel,
			...values.map((_, index) => filled(describe.value, { index: count(index + 1) })),
			describe.share,
			describe.rank,
		],
		rows: () =>
			all.map((spectrum, channel) => [
				names[channel] ?? '',
				...spectrum.values.map((value) => decimal(value)),
				percent(spectrum.share),
				count(spectrum.rank),
			]),
	};
}

/** The numbers of a twin as a table, a row for each input channel. */
export function twinTable(
	{ depthwise, pointwise }: Twin,
	names: readonly string[],
	{ twinTable: words }: MicroscopeWords,
): Table {
	const [height = 1, width = 1] = depthwise.shape;
	const taps = Array.from(
		{ length: height * width },
		(_, tap) => [Math.floor(tap / width), tap % width] as const,
	);
	const filters = Array.from({ length: pointwise.shape[3] ?? 1 }, (_, filter) => filter);
	return {
		columns: [
			words.channel,
			...tapNames(words.tap, height, width),
			...filters.map((filter) => filled(words.filter, { filter: count(filter + 1) })),
		],
		rows: () =>
			names.map((name, channel) => [
				name,
				...taps.map(([y, x]) => signed(valueAt(depthwise, y, x, 0, channel))),
				...filters.map((filter) => signed(valueAt(pointwise, 0, 0, channel, filter))),
			]),
	};
}

/** The weights of a kernel as a table, slice by slice, a row for each filter. */
export function slicesTable(
	kernel: NdArray,
	names: readonly string[],
	{ sliceTable: words }: MicroscopeWords,
): Table {
	const [height = 1, width = 1] = kernel.shape;
	return {
		columns: [words.filter, ...tapNames(words.tap, height, width)],
		rows: () =>
			slices(kernel).flatMap(({ shape: [filters = 1, taps = 1], data }, channel) =>
				Array.from({ length: filters }, (_, filter) => [
					filled(words.of, { name: names[channel] ?? '', filter: count(filter + 1) }),
					...Array.from(data.subarray(filter * taps, (filter + 1) * taps), (value) => signed(value)),
				]),
			),
	};
}

/** What the layer and its twin make in one channel as a table, a row for each place. */
export function mapsTable({ layer, pair, difference }: Maps, { mapTable: words }: MicroscopeWords): Table {
	const width = layer.shape[1] ?? 1;
	return {
		columns: [words.place, words.layer, words.twin, words.difference],
		rows: () =>
			Array.from(layer.data, (_, place) => [
				filled(words.at, { row: count(Math.floor(place / width) + 1), column: count((place % width) + 1) }),
				...[layer, pair, difference].map(({ data }) => signed(data[place] ?? NaN)),
			]),
	};
}

function tapNames(text: string, height: number, width: number): string[] {
	return Array.from({ length: height * width }, (_, tap) =>
		filled(text, { row: count(Math.floor(tap / width) + 1), column: count((tap % width) + 1) }),
	);
}
