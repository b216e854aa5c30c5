import { asSlots, count, percent } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { NdArray } from '../../../ops/array';
import { stageCost } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import { decomposition, energyShare, rank } from '../../../ops/svd';
import { bestTwin, productKernel, relativeError, slices } from '../../../ops/twin';
import type { ChoiceCheck } from '../../check/predict';
import { houseStages } from '../../page/house';
import { layerNumbers, houseLayer } from '../../page/layer-numbers';
import { filled } from '../../page/prose';
import { edgeFilters, edgeMixes, standardKernel, type LayerChoice } from './microscope-layers';

export type MicroscopeWords = PageWords['depthwise-separable']['cells']['microscope'];

/** The slice of one input channel under the microscope. */
export interface Spectrum {
	readonly values: readonly number[];
	readonly rank: number;
	/** What share of the energy the first value holds. */
	readonly share: number;
}

/** The singular values of every slice of a kernel. */
export function spectra(kernel: NdArray): Spectrum[] {
	return slices(kernel).map((slice) => {
		const { values } = decomposition(slice);
		return { values, rank: rank(values), share: energyShare(values, 1) };
	});
}

/** Whether the best twin is the layer itself. */
export function isSeparable(all: readonly Spectrum[]): boolean {
	return all.every((spectrum) => spectrum.rank <= 1);
}

/** What the words of the cell are filled with, whatever is chosen. */
export function microscopeSlots(): Record<string, string> {
	const { M, N, window, weights } = layerNumbers(houseLayer());
	const twinWeights = houseStages('depthwise-separable').reduce(
		(sum, stage) => sum + evaluate(stageCost(stage).weights).numerator,
		0,
	);
	return {
		...asSlots({ channels: M, filters: N, taps: window, weights, twinWeights }),
		randomError: percent(weightError('random', 1)),
		separableError: percent(weightError('separable', 1)),
	};
}

/** What the spectra of a layer say in a sentence: the ranks and the shares that there are. */
export function spectraSlots(all: readonly Spectrum[]): Record<string, string> {
	const ranks = all.map((spectrum) => spectrum.rank);
	const shares = all.map(({ share }) => share);
	return {
		ranks: range(Math.min(...ranks), Math.max(...ranks), count),
		shares: range(Math.min(...shares), Math.max(...shares), percent),
	};
}

/** The relative error of the weights of a layer's best twin. */
export function weightError(choice: LayerChoice, seed: number): number {
	const kernel = standardKernel(choice, seed);
	return relativeError(kernel, productKernel(bestTwin(kernel)));
}

/** An error as a percentage; there is none of what is nothing itself. */
export function errorText(error: number, words: MicroscopeWords): string {
	return Number.isFinite(error) ? percent(error) : words.none;
}

/** When the twin is exact: not always, not never, and not with one filter only. */
export function microscopeCheck(): ChoiceCheck {
	return { kind: 'choice', options: ['always', 'single', 'rank', 'never'], answer: 'rank' };
}

/** The words of the check, with the numbers in the names of its options. */
export function checkWords(words: MicroscopeWords, slots: Readonly<Record<string, string>>) {
	const names = Object.entries(words.check.names).map(([name, text]) => [name, filled(text, slots)] as const);
	return { ...words.check, names: Object.fromEntries(names) };
}

/** What the input channels are called. */
export function channelNames(words: MicroscopeWords, isPicture: boolean): string[] {
	const { red, green, blue, grey } = words.colours;
	return [red, green, blue, grey].map((colour, index) =>
		isPicture ? colour : filled(words.channel, { channel: count(index + 1) }),
	);
}

/** What a filter of the edge set finds, in words. */
export function edgeName(filter: number, words: MicroscopeWords, channels: readonly string[]): string {
	const [pattern, mix] = edgeFilters[filter] ?? ['spots', 'all'];
	const signs: readonly number[] = edgeMixes[mix];
	const [first = '', second = ''] = [channels[signs.indexOf(1)], channels[signs.indexOf(-1)]];
	const text = mix === 'all' ? words.mixes.all : filled(words.mixes.minus, { first, second });
	return filled(words.edgeFilter, { pattern: words.patterns[pattern], mix: text });
}

function range(least: number, most: number, text: (value: number) => string): string {
	const [from, to] = [text(least), text(most)];
	return from === to ? from : `${from}–${to}`;
}
