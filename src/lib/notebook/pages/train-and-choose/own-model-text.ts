import { count, decimal, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { CountedLayer, CountedModel } from '../../../models/open/counted-graph';
import { warningNames, type Swap } from '../../../models/open/swap';
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
function sidesText(shape: Shape | undefined, none: string): string {
	return shape === undefined
		? none
		: dimensions(shape)
				.map((side) => count(side))
				.join('\u2009×\u2009');
}

/** What a layer is: its type, and of a convolution its sizes. */
function typeText({ type, stages }: CountedLayer, words: OwnModelWords['table']): string {
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

/** What is to be said of the ticked layers: each warning once, with all layers that it is about. */
export function warningTexts(
	{ rows, before }: ModelSheet,
	ridge: number,
	{ warnings }: OwnModelWords,
): string[] {
	const swaps = rows.flatMap(({ layer, swap }) => (swap ? [{ layer, swap }] : []));
	const told = warningNames.flatMap((name) => {
		const concerned = swaps.filter(({ swap }) => swap.warnings.includes(name));
		if (concerned.length === 0) return [];
		const details = concerned.map(({ layer, swap }) =>
			filled(warnings.each[name], warningSlots(layer, swap, before.macs)),
		);
		return filled(warnings.all[name], { layers: details.join(', '), ridge: signed(ridge) });
	});
	const stuck = grouped(
		rows.filter(({ problem }) => problem),
		({ problem }) => problem?.message ?? '',
	);
	return [
		...told,
		...stuck.map(([sentence, names]) => filled(warnings.problem, { layers: names.join(', '), sentence })),
	];
}

function warningSlots(
	{ name, stages: [stage] }: CountedLayer,
	swap: Swap,
	total: number,
): Record<string, string> {
	const sizes = stage?.layer.op === 'conv' ? stage.layer : undefined;
	return {
		name,
		before: count(swap.before.macs),
		after: count(swap.after.macs),
		outChannels: count(sizes?.outChannels.value ?? 0),
		inChannels: count(sizes?.inChannels.value ?? 0),
		share: percent(swap.before.macs / total),
		intensity: decimal(swap.intensity, 1),
		intensities: swap.intensities.map((value) => decimal(value, 1)).join('; '),
	};
}

/** All that is not counted, by name. */
export function uncountedTexts({ layers }: CountedModel, { uncounted }: OwnModelWords): string[] {
	const reasons = layers.flatMap(({ name, type, state, why }) =>
		state === 'unknown' || state === 'broken' ? filled(uncounted[state], { name, type, why: why ?? '' }) : [],
	);
	const all = layers.map((layer) => ({ layer }));
	const behind = grouped(
		all.filter(({ layer }) => layer.state === 'unreached'),
		({ layer }) => layer.why ?? '',
	);
	const work = grouped(
		all.filter(({ layer }) => layer.isUncountedWork),
		({ layer }) => layer.type,
	);
	return [
		...reasons,
		...behind.map(([name, names]) => filled(uncounted.unreached, { name, layers: names.join(', ') })),
		...work.map(([type, names]) => filled(uncounted.work, { type, layers: names.join(', ') })),
	];
}

/** Names of layers by what they have in common. */
function grouped<Row extends { readonly layer: CountedLayer }>(
	rows: readonly Row[],
	keyOf: (row: Row) => string,
): [string, string[]][] {
	const groups = new Map<string, string[]>();
	for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row.layer.name]);
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
