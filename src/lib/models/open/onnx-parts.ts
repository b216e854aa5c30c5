import { LayerError } from '../../ops/error';
import { dimensions, shape, shapeText, type Shape } from '../../ops/shape';
import { first, unknown, type Meaning } from './graph';

/** Axes of `[batch, channels, height, width]` as places in our shapes, `[height, width, channels]`. */
const places: Readonly<Record<number, number>> = { 1: 2, 2: 0, 3: 1, [-3]: 2, [-2]: 0 };

/** Channels in parts of the same number. @param sizes of the parts, where they are given */
export function split(axis: number, parts: number, sizes: readonly number[] | undefined): Meaning {
	if (places[axis] !== 2) return unknown(`maps must be split along their channels, axis 1: got ${axis}`);
	const isEven = sizes === undefined || new Set(sizes).size === 1;
	if (!isEven) return unknown(`the parts of a split must be equal: got ${sizes.join(', ')}`);
	return { kind: 'shaped', isWork: false, output: (inputs) => part(first(inputs), parts) };
}

function part(input: Shape, parts: number): Shape {
	const [height, width, channels] = dimensions(input);
	if (channels % parts === 0) return shape(height, width, channels / parts);
	const found = `the parts of a split must be equal: ${parts} does not divide the channels of ${shapeText(input)}`;
	throw new LayerError('shapes-match', found, 'export the model anew');
}

/** What is cut out: from, to and every how many along each axis. */
interface Cut {
	readonly starts: readonly number[] | undefined;
	readonly ends: readonly number[] | undefined;
	readonly axes: readonly number[] | undefined;
	readonly steps: readonly number[] | undefined;
}

/** A part of a map. */
export function slice({ starts, ends, axes = starts?.map((_, axis) => axis), steps }: Cut): Meaning {
	if (starts === undefined || ends === undefined || axes === undefined) {
		return unknown('what is cut out must be in the file: it is computed while the net runs');
	}
	const stray = axes.find((axis) => places[axis] === undefined);
	if (stray !== undefined) return unknown(`a slice must be of channels, rows or columns: got axis ${stray}`);
	if (steps?.some((step) => step < 1) === true) return unknown('a slice must go forward: got a step below 1');
	return {
		kind: 'shaped',
		isWork: false,
		output: (inputs) => {
			const sides = [...dimensions(first(inputs))];
			axes.forEach((axis, index) => {
				const place = places[axis] ?? 0;
				const side = sides[place] ?? 0;
				// Counted from the end where negative, and cut off at both ends.
				const at = (value = 0) => Math.min(Math.max(value < 0 ? value + side : value, 0), side);
				const step = steps?.[index] ?? 1;
				sides[place] = Math.max(0, Math.ceil((at(ends[index]) - at(starts[index])) / step));
			});
			return kept(sides, first(inputs));
		},
	};
}

function kept([height = 0, width = 0, channels = 0]: readonly number[], input: Shape): Shape {
	if (Math.min(height, width, channels) >= 1) return shape(height, width, channels);
	throw new LayerError(
		'kernel-fits',
		`something of ${shapeText(input)} must be left: got ${height}×${width}×${channels}`,
		'cut out more',
	);
}

/** A map of other sides, by whole scales or by its new sides, each as `[batch, channels, height, width]`. */
export function resized(
	scales: readonly number[] | undefined,
	sides: readonly number[] | undefined,
): Meaning {
	const given = sides ?? scales;
	if (given?.length !== 4) {
		return unknown('new sides, or whole scales, must be in the file: they are not there');
	}
	const [, , down = 1, along = 1] = given;
	return {
		kind: 'shaped',
		isWork: true,
		output: (inputs) => {
			const [height, width, channels] = dimensions(first(inputs));
			return sides ? shape(down, along, channels) : shape(height * down, width * along, channels);
		},
	};
}
