import { first, unchanged, unknown, type Meaning } from './graph';
import { reshaped, widened } from './shapes';

/** The same values in another shape, if its sides are in the file. */
export function reshape(sides: readonly number[] | undefined): Meaning {
	if (sides === undefined)
		return unknown('the sides must be in the file: they are computed while the net runs');
	// Channels as a table of groups, to be shuffled: the same values at the same places.
	if (sides.length === 5) return unchanged;
	const [, ...kept] = sides;
	if (kept.length === 3) {
		const [channels = -1, height = -1, width = -1] = kept;
		return {
			kind: 'shaped',
			isWork: false,
			output: (inputs) => {
				const { height: rows, width: columns, channels: depth } = first(inputs);
				const of = (side: number, now: number) => (side === 0 ? now : side);
				return reshaped(inputs, [
					of(height, rows.value),
					of(width, columns.value),
					of(channels, depth.value),
				]);
			},
		};
	}
	if (kept.length === 1) return { kind: 'shaped', output: (inputs) => reshaped(inputs, kept), isWork: false };
	return unknown(`a reshape must make a map or a list of values: got ${sides.length} axes`);
}

/** Rows and columns of zeros around a map. */
export function padded(pads: readonly number[] | undefined): Meaning {
	if (pads?.length !== 8)
		return unknown(`padding must have the sides of a map: got ${pads?.length ?? 'none'}`);
	const [top = 0, left = 0] = pads.slice(2);
	const [bottom = 0, right = 0] = pads.slice(6);
	if (pads.slice(0, 2).some((side) => side !== 0))
		return unknown('padding must be of rows and columns: got more');
	return {
		kind: 'shaped',
		output: (inputs) => widened(inputs, top + bottom, left + right),
		isWork: false,
	};
}

/** Orders of axes that leave a map what it is: channels laid out last or second, or the table of a shuffle turned. */
const layouts = ['0,1,2,3', '0,2,3,1', '0,3,1,2', '0,2,1,3,4'];

/** A map with its axes in another order. */
export function transposed(order: readonly number[] | undefined): Meaning {
	if (order !== undefined && layouts.includes(order.join())) return unchanged;
	return unknown(`axes must change places as for a layout or a shuffle: got ${order?.join(', ') ?? 'none'}`);
}
