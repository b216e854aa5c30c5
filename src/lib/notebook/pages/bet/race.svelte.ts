import { StopClock } from '../../../viz/stop-clock.svelte';
import { lanes, stopOf, units, type Unit } from './lanes';

/** The longest race in any unit, for what a link may ask. */
export const mostTicks = Math.max(...units.flatMap((unit) => lanes.map((lane) => stopOf(lane, unit))));

/** One clock for all lanes: a tick is one multiply–accumulate, or one memory access, in every lane. */
export class Race extends StopClock {
	unit = $state.raw<Unit>('macs');
	/** Where the clock of each unit was left. */
	readonly #left: Record<Unit, number> = { macs: 0, accesses: 0 };

	constructor(prefersStills: () => boolean) {
		super(() => lanes.map((lane) => stopOf(lane, this.unit)), prefersStills);
	}

	/** Counts in another unit, from where its clock was left. */
	count(unit: Unit): void {
		if (unit === this.unit) return;
		this.#left[this.unit] = this.player.step;
		this.unit = unit;
		this.player.seek(this.#left[unit]);
	}
}
