import { numberNames } from '../../ops/convolution';
import { shapeText } from '../../ops/shape';
import { evaluate, notation } from '../../ops/size';
import type { CostFigure } from '../../viz/cost-figure';
import { dialKeys } from '../fragment';
import { costsOf, finish, quantities, type CostedLane, type LaneCost } from './costs';
import { aligned, csv } from './csv';
import { laneDetail, laneTitle, type Speaking } from './lane-text';

/** A lane that has its place among the others for good, however they change places. */
export type KeyedLane = CostedLane & { readonly id: number };

/** The cost bars of some lanes. */
export function costFigure(lanes: readonly KeyedLane[], speaking: Speaking): CostFigure {
	const { costs, lane: laneWords } = speaking.words.compare;
	const groups = quantities.map((quantity) => {
		const all = costsOf(lanes, quantity);
		const bars = lanes.map((lane, index) => {
			const cost = all[index];
			return {
				key: lane.id,
				number: laneWords.number(index + 1),
				label: laneTitle(lane, speaking),
				detail: laneDetail(lane, speaking),
				part: cost?.ofMost ?? 0,
				value: costs.value(cost?.value ?? 0),
				ratio: ratioText(cost, index === 0, speaking),
			};
		});
		return { key: quantity, title: costs.quantities[quantity], bars };
	});
	const sentences = groups.flatMap(({ title, bars }) =>
		bars.map(({ number, label, value }) => costs.bar({ quantity: title, lane: `${number} ${label}`, value })),
	);
	return { title: title(lanes, speaking), description: sentences.join(' '), note: costs.note, groups };
}

function title(lanes: readonly CostedLane[], speaking: Speaking): string {
	const { costs } = speaking.words.compare;
	const { first, fewest, most } = finish(costsOf(lanes, 'macs').map(({ value }) => value));
	const lane = lanes[first];
	if (lane === undefined || fewest === most) return costs.tie(most);
	return costs.title(laneTitle(lane, speaking), most / fewest);
}

function ratioText(cost: LaneCost | undefined, isFirst: boolean, { words }: Speaking): string {
	const { costs } = words.compare;
	if (isFirst) return costs.measure;
	const part = cost?.ofFirst;
	if (part === undefined || part === 0) return costs.none;
	if (part === 1) return costs.same();
	return part < 1 ? costs.fewer(part) : costs.more(part);
}

/** The table as a CSV file: numbers as a program writes them, formulas as plain text. */
export function costsCsv(lanes: readonly CostedLane[], speaking: Speaking): string {
	const { csv: words, table } = speaking.words.compare;
	const named = quantities.map((quantity) => ({ quantity, all: costsOf(lanes, quantity) }));
	const dials = numberNames.filter((name) => lanes.some(({ kind }) => kind.controls[name]));
	const header = [
		words.lane,
		words.id,
		words.kind,
		...dials.map((name) => dialKeys[name]),
		words.padding,
		words.input,
		words.output,
		...named.flatMap(({ quantity }) => [
			table[quantity],
			words.formula(table[quantity]),
			words.ofFirst(table[quantity]),
		]),
	];
	const rows = lanes.map((lane, index) => [
		index + 1,
		lane.kind.id,
		laneTitle(lane, speaking),
		...dials.map((name) => (lane.kind.controls[name] ? lane.values[name] : '')),
		lane.kind.hasPadding ? lane.values.padding : '',
		shapeText(lane.input),
		shapeText(lane.output),
		...named.flatMap(({ all }) => costFields(all[index])),
	]);
	return csv(header, rows);
}

function costFields(cost: LaneCost | undefined): (string | number)[] {
	if (cost === undefined) return ['', '', ''];
	return [evaluate(cost.polynomial).numerator, notation(cost.polynomial), cost.ofFirst ?? ''];
}

/** The table as plain text. */
export function costsText(lanes: readonly CostedLane[], speaking: Speaking): string {
	const { table, costs, lane: laneWords } = speaking.words.compare;
	const all = quantities.map((quantity) => costsOf(lanes, quantity));
	const header = [
		table.lane,
		table.kind,
		table.shapes,
		...quantities.map((quantity) => table[quantity]),
		table.remains,
		table.fewer,
	];
	const rows = lanes.map((lane, index) => {
		const macs = all[0]?.[index];
		const detail = laneDetail(lane, speaking);
		return [
			laneWords.number(index + 1),
			laneTitle(lane, speaking) + (detail === '' ? '' : ` (${detail})`),
			table.from(shapeText(lane.input), shapeText(lane.output)),
			...all.map((each) => costs.value(each[index]?.value ?? 0)),
			...shares(macs?.ofFirst, speaking),
		];
	});
	return aligned(header, rows);
}

/** A part of the first lane's cost both ways: what remains, and how many times fewer. */
export function shares(
	part: number | undefined,
	{ words }: Speaking,
): readonly [remains: string, fewer: string] {
	const { percent, times, nothing } = words.compare.table;
	if (part === undefined || part === 0) return [nothing, nothing];
	return [percent(part), part === 1 ? nothing : times(1 / part)];
}
