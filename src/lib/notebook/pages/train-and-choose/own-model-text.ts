import { count, decimal, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { CountedLayer, CountedModel } from '../../../models/open/counted-graph';
import type { Swap, SwapOptions } from '../../../models/open/swap';
import { openSide } from '../../../models/open/graph';
import { dimensions, type Shape } from '../../../ops/shape';
import { filled } from '../../page/prose';
import { coursePage } from '../../page/course';
import { askedLayers, isWeighty, type ModelRow, type ModelSheet } from './own-model';

export type OwnModelWords = PageWords['train-and-choose']['cells']['ownModel'];

const million = 1e6;
const bytesPerValue = 4;

/** What the prose is filled with. */
export function ownModelSlots(): Record<string, string> {
	return {
		bytes: count(bytesPerValue),
		hdf5: '.h5',
		page: count(coursePage('counting-and-timing').number),
		side: count(openSide),
	};
}

/** Sides of a shape as the course writes them. */
export function sidesText(shape: Shape | undefined, none: string): string {
	return shape === undefined
		? none
		: dimensions(shape)
				.map((side) => count(side))
				.join('\u2009×\u2009');
}

/** What a layer is: its type, and of a convolution its sizes. */
export function typeText({ type, stages }: CountedLayer, words: OwnModelWords['table']): string {
	const layer = stages[0]?.layer;
	if (layer?.op !== 'conv') return type;
	const [height, width] = layer.kernel;
	const isStrided = layer.stride.some((step) => step > 1);
	return filled(words.windowed, {
		type,
		height: count(height.value),
		width: count(width.value),
		inChannels: count(layer.inChannels.value),
		outChannels: count(layer.outChannels.value),
		groups: layer.groups.value > 1 ? filled(words.groupsOf, { groups: count(layer.groups.value) }) : '',
		stride: isStrided
			? filled(words.strideOf, { stride: [...new Set(layer.stride)].map((step) => count(step)).join('×') })
			: '',
	});
}

/** The cells of a row behind its name. */
export function rowCells(
	{ layer, intensity, swap, isTicked }: ModelRow,
	words: OwnModelWords['table'],
): string[] {
	const isCounted = layer.state === 'counted' || layer.state === 'shaped';
	return [
		typeText(layer, words),
		sidesText(layer.output, words.none),
		isCounted ? count(layer.costs.macs) : words.unknown,
		isCounted ? count(layer.costs.weights) : words.unknown,
		intensity === undefined ? words.none : decimal(intensity, 1),
		swap === undefined ? (isTicked ? words.kept : words.none) : count(swap.after.macs),
	];
}

/** What the caption is filled with. */
export function sheetSlots({ rows, before, after }: ModelSheet): Record<string, string> {
	const of = (part: number, whole: number): string => (whole === 0 ? percent(1) : percent(part / whole));
	return {
		ticked: count(rows.filter(({ swap }) => swap !== undefined).length),
		replaceable: count(rows.filter(({ isReplaceable }) => isReplaceable).length),
		before: decimal(before.macs / million, 3),
		after: decimal(after.macs / million, 3),
		times: times(after.macs === 0 ? 1 : before.macs / after.macs),
		left: of(after.macs, before.macs),
		weightsBefore: count(before.weights),
		weightsAfter: count(after.weights),
		weightsLeft: of(after.weights, before.weights),
	};
}

/** Which caption says what the table shows. */
export function sheetCaption({ rows, before, after }: ModelSheet, { caption }: OwnModelWords): string {
	if (rows.every(({ swap }) => swap === undefined)) return caption.nothing;
	return after.macs < before.macs ? caption.saved : caption.dearer;
}

/** What the title of the table is filled with. */
export function tableSlots(model: CountedModel): Record<string, string> {
	const counted = model.layers.filter(({ state }) => state === 'counted' || state === 'shaped');
	return {
		title: model.title,
		input: sidesText(model.input, ''),
		counted: count(counted.length),
		layers: count(model.layers.length),
	};
}

/** How many layers the table leaves out while it shows those with work only. */
export function hiddenCount({ rows }: ModelSheet): string {
	return count(rows.filter((row) => !isWeighty(row)).length);
}

/** What is to be said of the ticked layers, a list of sentences for each. */
export function warningTexts(
	{ rows, before }: ModelSheet,
	options: SwapOptions,
	{ warnings }: OwnModelWords,
): string[] {
	return rows.flatMap(({ layer, swap, problem }) => {
		if (problem) return filled(warnings.problem, { name: layer.name, sentence: problem.message });
		if (swap === undefined || swap.warnings.length === 0) return [];
		const slots = warningSlots(layer, swap, { ridge: options.ridge, total: before.macs });
		const names = ['saves', ...swap.warnings] as const;
		return names.map((name) => filled(warnings[name], slots)).join(' ');
	});
}

function warningSlots(layer: CountedLayer, swap: Swap, { ridge, total }: { ridge: number; total: number }) {
	const convolution = layer.stages[0]?.layer;
	const sizes = convolution?.op === 'conv' ? convolution : undefined;
	return {
		name: layer.name,
		before: count(swap.before.macs),
		after: count(swap.after.macs),
		outChannels: count(sizes?.outChannels.value ?? 0),
		inChannels: count(sizes?.inChannels.value ?? 0),
		share: percent(swap.before.macs / total),
		intensity: decimal(swap.intensity, 1),
		intensities: swap.intensities.map((value) => decimal(value, 1)).join(', '),
		ridge: signed(ridge),
	};
}

/** All that is not counted, by name. */
export function uncountedTexts({ layers }: CountedModel, { uncounted }: OwnModelWords): string[] {
	const reasons = layers.flatMap(({ name, type, state, why }) =>
		state === 'unknown' || state === 'broken' ? filled(uncounted[state], { name, type, why: why ?? '' }) : [],
	);
	const behind = grouped(
		layers.filter(({ state }) => state === 'unreached'),
		({ why }) => why ?? '',
	);
	const work = grouped(
		layers.filter(({ isUncountedWork }) => isUncountedWork),
		({ type }) => type,
	);
	return [
		...reasons,
		...behind.map(([name, names]) => filled(uncounted.unreached, { name, layers: names.join(', ') })),
		...work.map(([type, names]) => filled(uncounted.work, { type, layers: names.join(', ') })),
	];
}

function grouped(
	layers: readonly CountedLayer[],
	keyOf: (layer: CountedLayer) => string,
): [string, string[]][] {
	const groups = new Map<string, string[]>();
	for (const layer of layers) groups.set(keyOf(layer), [...(groups.get(keyOf(layer)) ?? []), layer.name]);
	return [...groups];
}

/** What the check is filled with. */
export function askedSlots(): Record<string, string> {
	const entries = Object.values(askedLayers()).flatMap(({ name, inChannels, outChannels, before, after }) => [
		[`${name}In`, count(inChannels)],
		[`${name}Out`, count(outChannels)],
		[`${name}Before`, count(before)],
		[`${name}After`, count(after)],
		[`${name}Times`, times(before / after)],
	]);
	return Object.fromEntries(entries) as Record<string, string>;
}
