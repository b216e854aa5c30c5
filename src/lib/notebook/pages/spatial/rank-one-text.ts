import { asSlots, count, percent, signed, spelled } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { largestMagnitude, ndArray, type NdArray } from '../../../ops/array';
import { convolution } from '../../../ops/convolutions';
import { decomposition, lowRank, rank } from '../../../ops/svd';
import { relativeError } from '../../../ops/twin';
import type { ChoiceCheck } from '../../check/predict';
import { cellNumber } from '../../page/course';
import { filled } from '../../page/prose';
import {
	allSeeds,
	kernelSides,
	presetKernel,
	presetNames,
	seeds,
	type KernelSide,
	type PresetName,
} from './rank-one-kernels';
import { labCost, largestSide } from './rank-one-run';

export type RankOneWords = PageWords['spatial']['cells']['rankOne'];

const [small, large] = kernelSides;
const effnet = convolution('effnet-block').source;

/** Where it is told of, and where it is implemented with more between the strips. */
export const rankOneLinks = { effnet: effnet.link, keras: 'https://github.com/arthurdouillard/keras-effnet' };

/** What the words of the cell are filled with, whatever is set. */
export function rankOneSlots(): Record<string, string> {
	const { whole } = labCost(small, 1);
	return {
		...asSlots({ whole, numbers: 2 * small, largest: largestSide }),
		microscope: cellNumber('depthwise-separable', 'microscope'),
		place: '§3',
		kerasEffnet: 'keras-effnet',
	};
}

/** How many weights around the middle of a Laplacian are not zero. */
function neighbours(name: Extract<PresetName, 'four' | 'eight'>, side: number): number {
	return presetKernel(name, side).filter((value) => value !== 0).length - 1;
}

/** What a preset is called. */
export function presetText(name: PresetName, side: number, words: RankOneWords): string {
	const [four, eight] = [neighbours('four', side), neighbours('eight', side)];
	return filled(words.preset[name], { four: spelled(four), eight: spelled(eight) });
}

/** `one pair`, `2 pairs`. */
export function pairsText(pairs: number, { rebuilt }: RankOneWords): string {
	return pairs === 1 ? rebuilt.one : filled(rebuilt.many, { count: spelled(pairs) });
}

/** A matrix as it is said, row by row. */
export function rowsText({ shape: [, columns = 1], data }: NdArray): string {
	const texts = Array.from(data, (value) => signed(value));
	const rows = Array.from({ length: texts.length / columns }, (_, row) =>
		texts.slice(row * columns, (row + 1) * columns).join(', '),
	);
	return rows.join('; ');
}

/** An error as a percentage; there is none of what is nothing itself. */
export function errorText(error: number, { errors }: RankOneWords): string {
	return Number.isFinite(error) ? percent(error) : errors.none;
}

/** What the strips miss that a kernel is rebuilt from, as far as sentences ask. */
export interface Missed {
	readonly kernel: NdArray;
	readonly singular: readonly number[];
	readonly pairs: number;
}

/** What has been found; of a picture also why its output can be missed by more than the kernel. */
export function findings(
	{
		kernel,
		singular,
		pairs,
		error,
		isPicture,
	}: Missed & { readonly error: number; readonly isPicture: boolean },
	outputError: number,
	{ finding: words }: RankOneWords,
): string[] {
	if (largestMagnitude(kernel) === 0) return [words.blank];
	if (rank(singular) <= pairs) return [words.exact];
	return [words.apart, ...(isPicture && outputError > error ? [words.more] : [])];
}

/** Two values closer than this share of the larger are one. */
const same = 1e-6;

/** Whether the pairs that are kept end between equal singular values: then others would do as well. */
export function isTied({ singular, pairs }: Missed): boolean {
	const [last = 0, next = 0] = [singular[pairs - 1], singular[pairs]];
	return last > 0 && last - next <= same * last;
}

/** What a kernel, row by row, is missed by when it is rebuilt from so many pairs of strips. */
export function missedBy(values: readonly number[], pairs: number): number {
	const side = Math.sqrt(values.length);
	const kernel = ndArray([side, side], values);
	return relativeError(kernel, lowRank(kernel, pairs));
}

/** What the kernels that a preset stands for are missed by, on average. */
export function meanMissed(name: PresetName, side: number, pairs: number): number {
	const all = kernelsOf(name, side).map((values) => missedBy(values, pairs));
	return all.reduce((sum, each) => sum + each, 0) / all.length;
}

/** All presets side by side, a row for each. */
export function presetTable(side: number, words: RankOneWords) {
	const { table } = words;
	const kept = [1, 2];
	return {
		columns: [table.kernel, table.rank, ...kept.map((r) => filled(table.missed, { r: count(r) }))],
		rows: () =>
			presetNames.map((name) => [
				name === 'random'
					? filled(table.random, { count: count(allSeeds.length) })
					: presetText(name, side, words),
				ranksText(name, side, table.ranks),
				...kept.map((pairs) => percent(meanMissed(name, side, pairs))),
			]),
		caption: filled(table.caption, asSlots({ side, first: seeds.min, last: seeds.max })),
	};
}

/** The kernel, the rebuilt one and what it misses, a row for each weight. */
export function weightRows(maps: readonly NdArray[], words: RankOneWords): string[][] {
	const [first] = maps;
	const columns = first?.shape[1] ?? 1;
	return Array.from(first?.data ?? [], (_, place) => [
		filled(
			words.describe.at,
			asSlots({ row: Math.floor(place / columns) + 1, column: (place % columns) + 1 }),
		),
		...maps.map(({ data }) => signed(data[place] ?? NaN)),
	]);
}

/** Whether two pairs of strips are still cheaper than a small kernel. */
export function rankOneCheck(): ChoiceCheck {
	const { whole, sweeps } = labCost(small, asked);
	const answer = sweeps < whole ? 'yes' : sweeps > whole ? 'no' : 'same';
	return { kind: 'choice', options: ['yes', 'same', 'no'], answer };
}

/** How many pairs the question is about. */
const asked = 2;

/** What the question and its replies are filled with. */
export function checkSlots(): Record<string, string> {
	const cost = (side: KernelSide, pairs: number) => labCost(side, pairs);
	return {
		...asSlots({
			side: small,
			whole: cost(small, asked).whole,
			one: cost(small, 1).sweeps,
			two: cost(small, asked).sweeps,
			largeSide: large,
			largeWhole: cost(large, asked).whole,
			largeTwo: cost(large, asked).sweeps,
		}),
		pairs: spelled(asked),
	};
}

function kernelsOf(name: PresetName, side: number): readonly (readonly number[])[] {
	return name === 'random'
		? allSeeds.map((seed) => presetKernel(name, side, seed))
		: [presetKernel(name, side)];
}

function ranksText(name: PresetName, side: number, range: string): string {
	const ranks = kernelsOf(name, side).map((values) =>
		rank(decomposition(ndArray([side, side], values)).values),
	);
	const [least, most] = [Math.min(...ranks), Math.max(...ranks)].map((each) => count(each));
	return least === most ? (least ?? '') : filled(range, { least: least ?? '', most: most ?? '' });
}
