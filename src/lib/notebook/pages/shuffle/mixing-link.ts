import type { CellContext } from '../../page/context';
import { choice, choices, whole } from '../../page/fields';
import { depths, most, withChannels, withGroups } from './mixing';
import { foundKeys } from './mixing-map';
import { usual, type Nudging } from './mixing-state.svelte';

/** Keeps in the link what is measured: groups, channels, layers, the channel that is nudged, and what was before. */
export function keepNudging(cell: CellContext, nudging: Nudging): void {
	cell.keep('g', {
		field: whole(usual.groups, { min: 1, max: most }),
		get: () => nudging.grouping.groups,
		set: (groups) => {
			nudging.set(withGroups(nudging.grouping, groups));
		},
	});
	cell.keep('C', {
		field: whole(usual.groups * usual.perGroup, { min: 1, max: most * most }),
		get: () => nudging.channels,
		set: (channels) => {
			nudging.set(withChannels(nudging.grouping, channels));
		},
	});
	cell.keep('layers', {
		field: choice(String(usual.depth), depths.map(String)),
		get: () => String(nudging.depth),
		set: (text) => (nudging.depth = depths.find((depth) => String(depth) === text) ?? usual.depth),
	});
	cell.keep('nudge', {
		field: whole(usual.nudged + 1, {
			min: 1,
			get max() {
				return nudging.channels;
			},
		}),
		get: () => nudging.nudged + 1,
		set: (channel) => {
			nudging.player.seek(channel - 1);
		},
	});
	cell.keep('found', {
		field: choices([], foundKeys),
		get: () => nudging.before,
		set: (found) => (nudging.before = found),
	});
}
