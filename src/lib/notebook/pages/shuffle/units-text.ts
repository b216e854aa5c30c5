import { asSlots, decimal, percent, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { stageCost } from '../../../ops/cost';
import type { Section } from '../../../ops/sections';
import { evaluate } from '../../../ops/size';
import type { ChoiceCheck } from '../../check/predict';
import { filled } from '../../page/prose';
import { askedSizes, paperSizes, unitCost, unitForms, type UnitSizes } from './unit-costs';
import { joinOf, unitGroups, unitNames, unitRun } from './units';

type Words = PageWords['shuffle']['cells']['units'];

const million = 1e6;

/** What prose, note and captions are filled with. */
export function unitSlots(): Record<string, string> {
	const { stages } = unitRun('b');
	const [first, last] = [stages[0], stages.at(-1)];
	const weights = stages.map((stage) => evaluate(stageCost(stage).weights).numerator);
	return {
		...asSlots({
			channels: last?.output.channels.value ?? NaN,
			bottleneck: first?.loops.channels.value ?? NaN,
			weights: weights.reduce((sum, each) => sum + each, 0),
			groups: unitGroups,
			one: 1,
		}),
		...halvingSlots(),
		source: 'Zhang et al. 2017, Figure 2',
	};
}

/** What is said of the unit that halves the map: its pool, and whose channels are whose. */
function halvingSlots(): Record<string, string> {
	const { stages } = unitRun('c');
	const pool = stages.map(({ layer }) => layer).find((layer) => layer.op === 'avgPool');
	const join = stages[joinOf({ stages })];
	if (pool?.op !== 'avgPool' || join === undefined) throw new RangeError('unit (c) pools its shortcut');
	return {
		...asSlots({
			stride: pool.stride[0],
			pooled: join.branch.channels.value,
			made: join.input.channels.value,
		}),
		pool: pool.kernel.map(({ value }) => value).join('×'),
	};
}

/** How many of the drawings are units of ShuffleNet: those in which something is shuffled. */
export function whichCheck(): ChoiceCheck {
	const names = ['one', 'two', 'three'];
	const own = unitNames.filter((name) => unitRun(name).stages.some(({ layer }) => layer.op === 'shuffle'));
	return { kind: 'choice', options: names, answer: names[own.length - 1] ?? '' };
}

/** A drawing as a sentence. */
export function unitSaid(
	parts: readonly Section[],
	texts: readonly string[],
	words: Words['choice'],
): string {
	const fork = parts.find((part) => part.kind === 'fork');
	const list = (path: readonly Section[]): string =>
		path.map((part) => texts[part.kind === 'fork' ? part.join : part.stage] ?? '').join(', ');
	return filled(words.said, {
		main: list(fork?.main ?? []),
		branch: fork?.branch.length === 0 ? words.identity : list(fork?.branch ?? []),
		after: list(parts),
	});
}

/** What the question on the cost and its replies are filled with. */
export function costSlots(): Record<string, string> {
	const places = askedSizes.side ** 2;
	const perPlace = Object.fromEntries(
		unitForms.map((form) => [`${form}Place`, unitCost(form, askedSizes).macs / places]),
	);
	return asSlots({ ...askedSizes, places, taps: 9, ...perPlace });
}

/** A row of the table of costs. */
export interface CostRow {
	readonly macs: string;
	readonly remains: string;
	/** A part of the dearest. */
	readonly share: number;
}

/** The costs with these sizes, in the order of `unitForms`. */
export function costRows(sizes: UnitSizes): CostRow[] {
	const all = unitForms.map((form) => unitCost(form, sizes).macs);
	const [whole = NaN] = all;
	return all.map((macs) => ({
		macs: inMillions(macs),
		remains: percent(macs / whole),
		share: macs / Math.max(...all),
	}));
}

/** What is found with these sizes. */
export function findingSlots(sizes: UnitSizes): Record<string, string> {
	const [resnet, shufflenet] = [unitCost('resnet', sizes).macs, unitCost('shufflenet', sizes).macs];
	return {
		shufflenet: inMillions(shufflenet),
		remains: percent(shufflenet / resnet),
		fewer: times(resnet / shufflenet, 1),
	};
}

/** The units of a stage with the widths of the paper. */
export function paperRows(): string[][] {
	return paperSizes().map((sizes) => [
		String(sizes.groups),
		String(sizes.channels),
		String(sizes.bottleneck),
		...unitForms.map((form) => inMillions(unitCost(form, sizes).macs)),
	]);
}

/** Millions with one decimal; small units with as many as show something. */
export function inMillions(macs: number): string {
	return decimal(macs / million, macs < million ? 3 : 1);
}
