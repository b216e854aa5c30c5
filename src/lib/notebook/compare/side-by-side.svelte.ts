import type { NdArray } from '../../ops/array';
import type { NumberName, Values } from '../../ops/convolution';
import type { RegisteredKind } from '../../ops/convolutions';
import { areSame, type Change } from '../../ops/settle';
import { Player } from '../../viz/player.svelte';
import type { Refusal } from '../fragment-entries';
import type { Picture } from '../picture-choice.svelte';
import { Lane, type Common } from './lane.svelte';
import { fewestLanes, mostLanes, startSetting, type CompareReading, type CompareSetting } from './link';
import { raceScore } from './race-score';
import { settleShared, sharedNames } from './settling';

/** Pictures are enlarged to at least this side when they are chosen. */
const pictureSide = 32;

/** Some lanes on the same input and clock: what a person has set, and what all lanes have in common. */
export class SideBySide implements Common {
	readonly player: Player;
	shared = $state.raw<Values>(startSetting.shared);
	lanes: readonly Lane[];
	seed = $state(startSetting.seed);
	/** Ticks in a step. */
	by = $state(startSetting.by);
	picture = $state.raw<Picture>();
	/** Which shared dials gave way last. */
	changes = $state.raw<readonly Change[]>([]);
	refusals = $state.raw<readonly Refusal[]>([]);
	#made = 0;

	/** Ticks until the last lane stops. */
	readonly most = $derived.by(() => Math.max(...this.lanes.map(({ macs }) => macs)));
	readonly score = $derived.by(() => raceScore(this.most));
	readonly setting = $derived.by((): CompareSetting => ({
		shared: this.shared,
		lanes: this.lanes.map(({ kind, own }) => ({ kind, own })),
		input: this.picture?.id ?? startSetting.input,
		seed: this.seed,
		by: this.by,
		tick: this.tick,
		speed: this.player.speed,
	}));

	/**
	 * @param outputs what the stages of each lane make at the start, calculated beforehand
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(outputs: readonly (readonly NdArray[])[], prefersStills: () => boolean) {
		this.lanes = $state.raw(startSetting.lanes.map((wish) => this.#lane(wish)));
		this.player = new Player(() => this.score, prefersStills);
		for (const [index, lane] of this.lanes.entries()) {
			const made = outputs[index];
			if (made) lane.complete({ ...lane.calculation, outputs: made });
		}
	}

	/** How many multiply–accumulates each lane may have done. */
	get tick(): number {
		return this.player.step;
	}

	/** Whether another lane fits, and whether one can be taken out. */
	get canGrow(): boolean {
		return this.lanes.length < mostLanes;
	}
	get canShrink(): boolean {
		return this.lanes.length > fewestLanes;
	}

	/** Turns a dial of all lanes that follow it. */
	turn(name: NumberName, value: number): void {
		this.#settle({ ...this.shared, [name]: value }, name);
	}

	pad(padding: Values['padding']): void {
		this.#settle({ ...this.shared, padding });
	}

	/** Gives a lane a value of its own for a dial: one of its own dials, or a shared one that it unlocks. */
	turnOwn(lane: Lane, own: Partial<Values>): void {
		lane.own = { ...lane.own, ...own };
		this.#settle(this.shared);
	}

	/** Lets a lane follow a shared dial again. */
	follow(lane: Lane, name: keyof Values): void {
		lane.own = Object.fromEntries(Object.entries(lane.own).filter(([key]) => key !== name));
		this.#settle(this.shared);
	}

	/** Puts another kind into a lane; shared dials that it has unlocked stay so, if the kind has them. */
	choose(lane: Lane, kind: RegisteredKind): void {
		const { controls, hasPadding } = kind;
		const unlocked = sharedNames.filter((name) => controls[name] && lane.own[name] !== undefined);
		const { padding } = lane.own;
		lane.kind = kind;
		lane.own = {
			...Object.fromEntries(unlocked.map((name) => [name, lane.own[name]])),
			...(hasPadding && padding && { padding }),
		};
		lane.run = undefined;
		this.#settle(this.shared);
	}

	add(kind: RegisteredKind): Lane | undefined {
		if (!this.canGrow) return undefined;
		const lane = this.#lane({ kind, own: {} });
		this.lanes = [...this.lanes, lane];
		this.#settle(this.shared);
		return lane;
	}

	remove(lane: Lane): void {
		if (!this.canShrink) return;
		this.lanes = this.lanes.filter((other) => other !== lane);
		this.#settle(this.shared);
	}

	/** Moves a lane up or down among the others. */
	move(lane: Lane, by: -1 | 1): void {
		const from = this.lanes.indexOf(lane);
		const other = this.lanes[from + by];
		if (other === undefined) return;
		this.lanes = this.lanes.map((each) => (each === lane ? other : each === other ? lane : each));
	}

	/** Takes a picture as the input of all lanes, or the seeded whole numbers again. */
	show(picture: Picture | undefined): void {
		this.picture = picture;
		const mapSide = picture ? Math.max(this.shared.mapSide, pictureSide) : this.shared.mapSide;
		this.#settle({ ...this.shared, mapSide });
	}

	/** Goes to what a link says. The picture, which has to be loaded first, is handed in. */
	restore({ setting, refusals }: CompareReading, picture: Picture | undefined): void {
		this.picture = picture;
		this.seed = setting.seed;
		this.by = setting.by;
		const lanes = setting.lanes.map((wish, index) => this.#kept(wish, index));
		const areKept =
			lanes.length === this.lanes.length && lanes.every((lane, index) => lane === this.lanes[index]);
		if (!areKept) this.lanes = lanes;
		this.#settle(setting.shared);
		this.player.speed = setting.speed;
		this.player.seek(setting.tick);
		const { tick } = this;
		const isThere = tick === setting.tick;
		const missed = { key: 'tick', asked: String(setting.tick), given: String(tick) };
		this.refusals = isThere ? refusals : [...refusals, missed];
	}

	/** The lane that stands at a place, if it is of the kind; so its picture stays. */
	#kept(wish: CompareSetting['lanes'][number], index: number): Lane {
		const standing = this.lanes[index];
		if (standing?.kind.id !== wish.kind.id) return this.#lane(wish);
		if (!areSame(wish.own, standing.own)) standing.own = wish.own;
		return standing;
	}

	#lane(wish: CompareSetting['lanes'][number]): Lane {
		this.#made += 1;
		return new Lane(this.#made, wish, this);
	}

	/** All lanes follow; what they cannot follow gives way for all. */
	#settle(asked: Values, turned?: NumberName): void {
		const wish = this.picture ? { ...asked, inChannels: this.picture.channels } : asked;
		const { most } = this;
		const wishes = this.lanes.map((lane) => lane.wish);
		const { values, changes } = settleShared(wishes, wish, turned);
		if (!areSame(values, this.shared)) this.shared = values;
		this.changes = changes;
		this.refusals = [];
		// The player runs to where the race ended when it was started.
		if (this.most !== most) this.player.seek(this.tick);
	}
}
