import {
	numberNames,
	standardControls,
	type Control,
	type Kind,
	type NumberName,
	type Values,
} from '../../ops/convolution';
import type { RegisteredKind } from '../../ops/convolutions';
import { obstacle, settle, type Change, type Settled } from '../../ops/settle';

/** The dials that stand once for all lanes that have them. */
export const sharedNames = ['mapSide', 'inChannels', 'outChannels', 'kernel', 'stride'] as const;

export type SharedName = (typeof sharedNames)[number];

/** What one lane is asked for: a kind, and the values that stand with it alone. */
export interface LaneWish {
	readonly kind: RegisteredKind;
	/** Its own dials as far as they were turned, and the shared ones that it has unlocked. */
	readonly own: Partial<Values>;
}

/** Whether a dial stands once for all lanes. */
export function isShared(name: NumberName): name is SharedName {
	return sharedNames.some((shared) => shared === name);
}

/** The dials that stand with a kind in its lane: those that are not shared. */
export function ownNames({ controls }: Pick<Kind, 'controls'>): NumberName[] {
	return numberNames.filter((name) => controls[name] !== undefined && !isShared(name));
}

/** The shared dials that a lane follows: those that its kind has and that it has not unlocked. */
export function followed({ kind, own }: LaneWish): SharedName[] {
	return sharedNames.filter((name) => kind.controls[name] !== undefined && own[name] === undefined);
}

/** What a lane asks for: shared values where it follows them, its own ones elsewhere. */
function asked(lane: LaneWish, shared: Values): Values {
	const { kind, own } = lane;
	const follows = Object.fromEntries(followed(lane).map((name) => [name, shared[name]]));
	const padding = kind.hasPadding ? (own.padding ?? shared.padding) : kind.defaults.padding;
	return { ...kind.defaults, ...own, ...follows, padding };
}

/** A kind whose dials that are followed stand where they are; only the lane's own can give way. */
export function holding(lane: LaneWish, values: Values): Kind {
	const held = followed(lane).map((name): [string, Control] => {
		const control = lane.kind.controls[name] ?? standardControls[name];
		return [name, { ...control, min: values[name], max: values[name] }];
	});
	return { ...lane.kind, controls: { ...lane.kind.controls, ...Object.fromEntries(held) } };
}

/** The values of a lane: its own dials give way to the shared ones. */
export function settledLane(lane: LaneWish, shared: Values): Settled {
	const wish = asked(lane, shared);
	const kept = settle(holding(lane, wish), wish);
	const isKept = followed(lane).every((name) => kept.values[name] === shared[name]);
	return isKept && obstacle(lane.kind, kept.values) === undefined ? kept : settle(lane.kind, wish);
}

/** The range of a shared dial: what all lanes that follow it have. Nothing if no lane does. */
export function sharedRange(lanes: readonly LaneWish[], name: SharedName): Control | undefined {
	const controls = lanes.flatMap((lane) =>
		followed(lane).includes(name) ? (lane.kind.controls[name] ?? []) : [],
	);
	if (controls.length === 0) return undefined;
	return {
		...standardControls[name],
		min: Math.max(...controls.map(({ min }) => min)),
		max: Math.min(...controls.map(({ max }) => max)),
	};
}

/**
 * Shared values that all lanes can follow: where one cannot, they give way for all, so that like stays
 * compared with like.
 * @param turned the dial that was turned, if one was; it stays where it was put, if others can give way
 */
export function settleShared(lanes: readonly LaneWish[], wish: Values, turned?: NumberName): Settled {
	let shared = inRange(lanes, wish);
	const reasons: Partial<Record<NumberName, Change>> = {};
	// Giving way to one lane can put another out; each round leaves fewer values to try.
	for (let rounds = 0; rounds <= lanes.length; rounds += 1) {
		const before = shared;
		for (const lane of lanes) {
			const moved = movedBy(lane, shared, turned);
			for (const change of moved) reasons[change.name] = change;
			shared = { ...shared, ...Object.fromEntries(moved.map(({ name, given }) => [name, given])) };
		}
		if (sharedNames.every((name) => before[name] === shared[name])) break;
	}
	const changes = sharedNames
		.filter((name) => wish[name] !== shared[name])
		.map((name): Change => {
			const reason = reasons[name]?.reason;
			return { name, asked: wish[name], given: shared[name], ...(reason && { reason }) };
		});
	return { values: shared, changes };
}

/** The shared dials that a lane cannot follow, and where it would have them. */
function movedBy(lane: LaneWish, shared: Values, turned?: NumberName): Change[] {
	const { values } = settledLane(lane, shared);
	const names = followed(lane);
	if (names.every((name) => values[name] === shared[name])) return [];
	const settled = settle(lane.kind, asked(lane, shared), turned);
	return settled.changes.filter(({ name }) => names.some((each) => each === name));
}

function inRange(lanes: readonly LaneWish[], wish: Values): Values {
	const clamped = sharedNames.map((name): [string, number] => {
		const range = sharedRange(lanes, name) ?? standardControls[name];
		const value = Number.isFinite(wish[name]) ? Math.round(wish[name]) : standardControls[name].default;
		return [name, Math.min(Math.max(value, range.min), range.max)];
	});
	return { ...wish, ...Object.fromEntries(clamped) };
}
