import {
	numberNames,
	inputShape,
	plainParameters,
	type Kind,
	type NumberName,
	type Values,
} from './convolution';
import { LayerError, type Rule } from './error';
import { stages } from './stages';

/** A value that was asked for and the nearest one that could be given. */
export interface Change {
	readonly name: NumberName;
	readonly asked: number;
	readonly given: number;
	/** The rule that stood in the way; none if the value was out of range. */
	readonly reason?: LayerError;
}

/** Values that are valid together, and what had to be changed for it. */
export interface Settled {
	readonly values: Values;
	readonly changes: readonly Change[];
}

/** Why these values make no valid layers; nothing if they do. */
export function obstacle(kind: Kind, values: Values): LayerError | undefined {
	try {
		const given = plainParameters(values);
		stages(kind.layers(given), inputShape(given));
		return undefined;
	} catch (error) {
		if (error instanceof LayerError) return error;
		throw error;
	}
}

/** What stands in the way of the values of a dial while the others stay; its own value plays no part. */
export function obstacles(kind: Kind, values: Values, name: NumberName): Map<number, LayerError | undefined> {
	return new Map(range(kind, name).map((value) => [value, obstacle(kind, { ...values, [name]: value })]));
}

/** The values in whose way nothing stands. */
export function freeValues(ruled: ReadonlyMap<number, LayerError | undefined>): number[] {
	return [...ruled].filter(([, rule]) => rule === undefined).map(([value]) => value);
}

/**
 * The nearest valid values. A dial just turned stays where it was put, if other dials can give way;
 * groups give way first.
 * @param turned the dial that was turned, if one was
 */
export function settle(kind: Kind, asked: Values, turned?: NumberName): Settled {
	let values = inRange(kind, asked);
	let reason = obstacle(kind, values);
	const reasons: Partial<Record<NumberName, LayerError>> = {};
	// Giving way to one rule can reveal another that is broken.
	for (let tries = numberNames.length; reason !== undefined; tries -= 1) {
		const given = tries > 0 ? givenWay(kind, values, { rule: reason.rule, turned }) : undefined;
		const next = given ?? kind.defaults;
		for (const name of differing(values, next)) reasons[name] = reason;
		values = next;
		reason = given && obstacle(kind, values);
	}
	const changes = differing(asked, values).map((name) => {
		const why = reasons[name];
		return { name, asked: asked[name], given: values[name], ...(why && { reason: why }) };
	});
	return { values, changes };
}

/** The dials that can give way to a rule, the readiest first; to other rules none can. */
const givingWay: Readonly<Partial<Record<Rule, readonly NumberName[]>>> = {
	'groups-divide-channels': ['groups', 'outChannels', 'inChannels'],
	'stride-or-dilation': ['dilation', 'stride'],
	'kernel-fits': ['dilation', 'kernel', 'mapSide'],
};

interface Conflict {
	readonly rule: Rule;
	readonly turned: NumberName | undefined;
}

/** Values that keep the rule; the dial that was turned moves only where the others do not help. */
function givenWay(kind: Kind, values: Values, { rule, turned }: Conflict): Values | undefined {
	const dials = (givingWay[rule] ?? []).filter((name) => kind.controls[name] !== undefined);
	const others = dials.filter((name) => name !== turned);
	return moved(kind, values, { rule, dials: others }) ?? moved(kind, values, { rule, dials });
}

interface Search {
	readonly rule: Rule;
	readonly dials: readonly NumberName[];
}

/** Values that keep the rule, found by moving the last dial as little as will do, and then those before it. */
function moved(kind: Kind, values: Values, { rule, dials }: Search): Values | undefined {
	const last = dials.at(-1);
	if (last === undefined) return obstacle(kind, values)?.rule === rule ? undefined : values;
	for (const value of nearestFirst(range(kind, last), values[last])) {
		const found = moved(kind, { ...values, [last]: value }, { rule, dials: dials.slice(0, -1) });
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Whether two sets of values, or two parts of such sets, are the same. */
export function areSame(left: Partial<Values>, right: Partial<Values>): boolean {
	return left.padding === right.padding && numberNames.every((name) => left[name] === right[name]);
}

/** All values of a dial; for a parameter without one its default. */
function range(kind: Kind, name: NumberName): number[] {
	const { min, max } = kind.controls[name] ?? { min: kind.defaults[name], max: kind.defaults[name] };
	return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function inRange(kind: Kind, asked: Values): Values {
	const clamped = (name: NumberName): number => {
		const control = kind.controls[name];
		if (control === undefined) return kind.defaults[name];
		if (!Number.isFinite(asked[name])) return control.default;
		return Math.min(Math.max(Math.round(asked[name]), control.min), control.max);
	};
	const numbers = Object.fromEntries(numberNames.map((name) => [name, clamped(name)]));
	return { ...asked, ...numbers };
}

function nearestFirst(candidates: readonly number[], value: number): number[] {
	const distance = (candidate: number): number => Math.abs(candidate - value);
	return [...candidates].sort((left, right) => distance(left) - distance(right));
}

function differing(before: Values, after: Values): NumberName[] {
	return numberNames.filter((name) => before[name] !== after[name]);
}
