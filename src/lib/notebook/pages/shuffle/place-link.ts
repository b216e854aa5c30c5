import type { CellContext } from '../../page/context';
import { choice, whole } from '../../page/fields';
import { kernelOrders, places, type Pushed } from './place';
import { usualPlace } from './place-check';

/** How many groups there can be, and how many channels in each. */
export const placeRange = { min: 1, max: 4 } as const;

interface Held {
	readonly get: () => Pushed;
	readonly set: (pushed: Pushed) => void;
}

/** Keeps in the link what is compared: groups, channels of each, the place of the shuffle, the order of the kernels. */
export function keepPlace(cell: CellContext, { get, set }: Held): void {
	cell.keep('g', {
		field: whole(usualPlace.groups, placeRange),
		get: () => get().groups,
		set: (groups) => {
			set({ ...get(), groups });
		},
	});
	cell.keep('n', {
		field: whole(usualPlace.perGroup, placeRange),
		get: () => get().perGroup,
		set: (perGroup) => {
			set({ ...get(), perGroup });
		},
	});
	cell.keep('shuffle', {
		field: choice(usualPlace.place, places),
		get: () => get().place,
		set: (place) => {
			set({ ...get(), place });
		},
	});
	cell.keep('kernels', {
		field: choice(usualPlace.kernels, kernelOrders),
		get: () => get().kernels,
		set: (kernels) => {
			set({ ...get(), kernels });
		},
	});
}
