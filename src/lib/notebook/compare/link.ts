import { numberNames, standardControls, type NumberName, type Values } from '../../ops/convolution';
import { convolution, convolutions, type RegisteredKind } from '../../ops/convolutions';
import { dialKeys } from '../fragment';
import { FragmentEntries, type Refusal } from '../fragment-entries';
import { sharedNames, type LaneWish } from './settling';

export const fewestLanes = 2;
export const mostLanes = 4;

/** How many ticks a step can be. */
export const stepSizes = [1, 10, 100, 1000] as const;

/** How fast play can be, as multiples. */
export const speeds = [0.5, 1, 2, 4] as const;

/** Everything that a person can set on the page. */
export interface CompareSetting {
	readonly shared: Values;
	readonly lanes: readonly LaneWish[];
	/** `integers` or a bundled picture's id. */
	readonly input: string;
	readonly seed: number;
	readonly by: number;
	readonly tick: number;
	readonly speed: number;
}

/** A setting read from a link, and what could not be given as it stood. */
export interface CompareReading {
	readonly setting: CompareSetting;
	readonly refusals: readonly Refusal[];
}

const { mapSide, inChannels, outChannels, kernel, groups, multiplier, stride, dilation } = standardControls;

/** The house example, three ways. */
export const startSetting: CompareSetting = {
	shared: {
		mapSide: mapSide.default,
		inChannels: inChannels.default,
		outChannels: outChannels.default,
		kernel: kernel.default,
		groups: groups.default,
		multiplier: multiplier.default,
		stride: stride.default,
		dilation: dilation.default,
		padding: 'same',
	},
	lanes: ['standard', 'grouped', 'depthwise-separable'].map((id) => ({ kind: convolution(id), own: {} })),
	input: 'integers',
	seed: 1,
	by: 1,
	tick: 0,
	speed: 1,
};

const largestSeed = 9999;
const paddings = ['same', 'valid'] as const;
/** A sentence about a link shows no more than this of what it asked. */
const longestAsked = 40;

/**
 * Reads a link's fragment. Unknown keys are passed over; what is invalid goes to the nearest valid value.
 * @param pictures ids of the bundled pictures
 */
export function readCompare(fragment: string, pictures: readonly string[]): CompareReading {
	const entries = new FragmentEntries(fragment);
	const start = startSetting;
	const numbers = { ...start.shared };
	for (const name of sharedNames) {
		const { min, max } = standardControls[name];
		numbers[name] = entries.number(dialKeys[name], numbers[name], [min, max]);
	}
	const lanes = readLanes(entries);
	const setting: CompareSetting = {
		shared: { ...numbers, padding: entries.choice('padding', 'same', paddings) },
		lanes,
		input: entries.choice('input', start.input, [start.input, ...pictures]),
		seed: entries.number('seed', start.seed, [0, largestSeed]),
		by: Number(entries.choice('by', String(start.by), stepSizes.map(String))),
		tick: entries.number('tick', start.tick, [0, Number.MAX_SAFE_INTEGER]),
		speed: Number(entries.choice('speed', String(start.speed), speeds.map(String))),
	};
	const refusals = entries.refusals.map((each) => ({ ...each, asked: each.asked.slice(0, longestAsked) }));
	return { setting, refusals };
}

function readLanes(entries: FragmentEntries): LaneWish[] {
	const text = entries.text('lanes');
	const named = text.split(',', mostLanes + 1);
	const known = named.slice(0, mostLanes).flatMap((id) => convolutions.filter((kind) => kind.id === id));
	const missing = startSetting.lanes.slice(0, Math.max(fewestLanes - known.length, 0));
	const kinds = text === '' ? startSetting.lanes : [...known.map((kind) => ({ kind })), ...missing];
	const given = kinds.map(({ kind }) => kind.id).join(',');
	if (text !== '' && given !== text) entries.refusals.push({ key: 'lanes', asked: text, given });
	return kinds.map(({ kind }, index) => ({ kind, own: readOwn(entries, kind, laneKey(index)) }));
}

function readOwn(entries: FragmentEntries, kind: RegisteredKind, key: string): Partial<Values> {
	const own: Partial<Record<NumberName, number>> = {};
	for (const name of numberNames) {
		const control = kind.controls[name];
		const field = key + dialKeys[name];
		if (control === undefined || entries.text(field) === '') continue;
		own[name] = entries.number(field, control.default, [control.min, control.max]);
	}
	const isPadded = kind.hasPadding && entries.text(`${key}padding`) !== '';
	return isPadded ? { ...own, padding: entries.choice(`${key}padding`, 'same', paddings) } : own;
}

/** The beginning of a lane's keys: `2.g=4`. */
function laneKey(index: number): string {
	return `${index + 1}.`;
}

/**
 * The fragment of a setting: only what differs from the start, keys of others kept.
 * @param before the fragment as it stands
 */
export function writeCompare(before: string, setting: CompareSetting): string {
	const entries = new URLSearchParams(before.replace(/^#/, ''));
	for (const key of [...entries.keys()]) if (isLaneKey(key)) entries.delete(key);

	function write(key: string, value: string | number, usual: string | number): void {
		if (value === usual) entries.delete(key);
		else entries.set(key, String(value));
	}

	const start = startSetting;
	write('lanes', lanesText(setting), lanesText(start));
	for (const name of sharedNames) write(dialKeys[name], setting.shared[name], start.shared[name]);
	write('padding', setting.shared.padding, start.shared.padding);
	for (const [index, { own }] of setting.lanes.entries()) {
		for (const name of numberNames) write(laneKey(index) + dialKeys[name], own[name] ?? '', '');
		write(`${laneKey(index)}padding`, own.padding ?? '', '');
	}
	for (const key of ['input', 'seed', 'by', 'tick', 'speed'] as const) write(key, setting[key], start[key]);
	// Commas need no mask in a fragment, and a list is easier to read with them.
	const text = entries.toString().replaceAll('%2C', ',');
	return text === '' ? '' : `#${text}`;
}

function isLaneKey(key: string): boolean {
	return /^[1-4]\./.test(key);
}

function lanesText({ lanes }: Pick<CompareSetting, 'lanes'>): string {
	return lanes.map(({ kind }) => kind.id).join(',');
}
