import { Player, type Score } from '../../../viz/player.svelte';
import type { RaceClock } from '../../../viz/race-controls';
import { lanes, stopOf, units, type Unit } from './lanes';

/** How long a whole race plays at speed 1. */
const raceSeconds = 12;

/** The longest race in any unit, for what a link may ask. */
export const mostTicks = Math.max(...units.flatMap((unit) => lanes.map((lane) => stopOf(lane, unit))));

/** One clock for all lanes: a tick is one multiply–accumulate, or one memory access, in every lane. */
export class Race implements RaceClock {
	readonly player: Player;
	unit = $state.raw<Unit>('macs');
	/** Ticks of a step. */
	by = $state(1);
	readonly stops = $derived.by(() => lanes.map((lane) => stopOf(lane, this.unit)));
	/** The tick at which the last lane stops. */
	readonly longest = $derived.by(() => Math.max(...this.stops));
	readonly #score = $derived.by((): Score => raceScore(this.stops, this.longest));
	readonly #prefersStills: () => boolean;
	/** Where the clock of each unit was left. */
	readonly #left: Record<Unit, number> = { macs: 0, accesses: 0 };

	constructor(prefersStills: () => boolean) {
		this.#prefersStills = prefersStills;
		this.player = new Player(() => this.#score, prefersStills);
	}

	/** Ticks since the start. */
	get ticks(): number {
		return this.player.step;
	}

	/** Counts in another unit, from where its clock was left. */
	count(unit: Unit): void {
		if (unit === this.unit) return;
		this.#left[this.unit] = this.player.step;
		this.unit = unit;
		this.player.seek(this.#left[unit]);
	}

	/** Runs until the next lane stops, or pauses; where motion is to be left out, it is there at once. */
	run(): void {
		const isOver = this.ticks === this.longest;
		if (this.#prefersStills()) this.player.seek(this.#score.segmentEnd(isOver ? 1 : this.ticks + 1));
		else this.player.toggle();
	}
}

/** Play halts whenever a lane stops. */
function raceScore(stops: readonly number[], longest: number): Score {
	return {
		length: longest + 1,
		segmentEnd: (tick) => Math.min(...stops.filter((stop) => stop >= tick)),
		pace: () => longest / raceSeconds,
	};
}
