import { LayerError } from '../../ops/error';
import { dimensions, shapeText, type Shape } from '../../ops/shape';
import { arranged, channelAxis, type FileLayout } from './file-layout';
import { first, unchanged, unknown, type Meaning } from './graph';
import { reshaped, widened } from './shapes';

/** The same values in another shape, if its sides are in the file. */
export function reshape(sides: readonly number[] | undefined, layout: FileLayout): Meaning {
	if (sides === undefined)
		return unknown('the sides must be in the file: they are computed while the net runs');
	const [, ...kept] = sides;
	const output = {
		1: (inputs: readonly Shape[]) => reshaped(inputs, kept),
		3: (inputs: readonly Shape[]) => reshaped(inputs, mapSides(kept, first(inputs), layout)),
		4: (inputs: readonly Shape[]) => table(inputs, kept, layout),
	}[kept.length];
	if (output !== undefined) return { kind: 'shaped', isWork: false, output };
	return unknown(`a reshape must make a map or a list of values: got ${sides.length} axes`);
}

function mapSides(kept: readonly number[], input: Shape, layout: FileLayout): readonly number[] {
	const now = dimensions(input);
	return arranged(kept, layout).map((side, place) =>
		side === 0 && layout.isZeroKept ? (now[place] ?? 1) : side,
	);
}

/** Channels as a table of groups, to be shuffled: the same values at the same places. */
function table(inputs: readonly Shape[], kept: readonly number[], layout: FileLayout): Shape {
	const input = first(inputs);
	const at = channelAxis(layout) - 1;
	const groups = kept.slice(at, at + 2);
	const known = groups.filter((side) => side !== -1).reduce((product, side) => product * side, 1);
	const channels = groups.includes(-1) ? -1 : known;
	const output = reshaped(inputs, arranged([...kept.slice(0, at), channels, ...kept.slice(at + 2)], layout));
	const isSame = dimensions(output).join() === dimensions(input).join();
	if (isSame && input.channels.value % known === 0) return input;
	throw new LayerError(
		'shapes-match',
		`a reshape to five axes must make groups of the channels of ${shapeText(input)}: got ${kept.join('×')}`,
		'take groups that divide the channels, and leave rows and columns as they are',
	);
}

/** Zeros or mirrored values around a map: how many before and behind it, for each axis, the batch first. */
export function padded(before: readonly number[], behind: readonly number[], layout: FileLayout): Meaning {
	if (before.length !== 4 || behind.length !== 4) {
		return unknown(`padding must have the sides of a map: got ${before.length + behind.length}`);
	}
	const [batch = 0, ...more] = before.map((side, axis) => side + (behind[axis] ?? 0));
	if (batch !== 0)
		return unknown(`padding must be of rows, columns and channels: got ${batch} more pictures`);
	return {
		kind: 'shaped',
		output: (inputs) => widened(inputs, arranged(more, layout)),
		isWork: false,
	};
}

/** A map with its axes as they were or in the other layout, or a table of groups turned. */
export function transposed(order: readonly number[] | undefined, { turn, shuffle }: FileLayout): Meaning {
	if (order !== undefined && ['0,1,2,3', turn, shuffle].includes(order.join())) return unchanged;
	return unknown(`axes must change places as for a layout or a shuffle: got ${order?.join(', ') ?? 'none'}`);
}
