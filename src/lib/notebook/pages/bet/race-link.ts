import { speeds, strides } from '../../../viz/race-controls';
import type { CellContext } from '../../page/context';
import { choice, whole } from '../../page/fields';
import { units, type Unit } from './lanes';
import { mostTicks, type Race } from './race.svelte';

/** Keeps in the link what a person sets on the clock: what it counts, where it stands, how it goes. */
export function keepRace(cell: CellContext, race: Race): void {
	cell.keep('unit', {
		field: choice<Unit>('macs', units),
		get: () => race.unit,
		set: (unit) => {
			race.count(unit);
		},
	});
	cell.keep('tick', {
		field: whole(0, { min: 0, max: mostTicks }),
		get: () => race.ticks,
		set: (tick) => {
			race.player.seek(tick);
		},
	});
	cell.keep('by', {
		field: choice('1', strides.map(String)),
		get: () => String(race.by),
		set: (by) => {
			race.by = Number(by);
		},
	});
	cell.keep('speed', {
		field: choice('1', speeds.map(String)),
		get: () => String(race.player.speed),
		set: (speed) => {
			race.player.speed = Number(speed);
		},
	});
}
