import { LayerError } from '../../ops/error';
import { dimensions, shape, shapeText, type Shape } from '../../ops/shape';
import { channelAxis, channelsOn, isList, placeOf, requireChannels, type FileLayout } from './file-layout';
import { first, unknown, type Meaning } from './graph';

/** What is put behind one another or taken apart: along which axis, in which layout. */
export interface Along {
	readonly axis: number;
	readonly layout: FileLayout;
}

/** Maps behind one another, along their channels. */
export function concatenated({ axis, layout }: Along): Meaning {
	if (channelsOn(axis, layout) === 'none') {
		return unknown(
			`maps must be put together along their channels, axis ${channelAxis(layout)}: got ${axis}`,
		);
	}
	const requireFit = (inputs: readonly Shape[]): void => {
		requireChannels(inputs, axis, layout);
	};
	return { kind: 'join', op: 'concat', requireFit };
}

/**
 * Channels in parts of the same number.
 * @param parts how many; their sizes, where they are given, of which one may be −1: what is left over
 */
export function split({ axis, layout }: Along, parts: number, sizes: readonly number[] | undefined): Meaning {
	if (channelsOn(axis, layout) === 'none') {
		return unknown(`maps must be split along their channels, axis ${channelAxis(layout)}: got ${axis}`);
	}
	const given = new Set(sizes?.filter((size) => size !== -1));
	if (given.size > 1) return unknown(`the parts of a split must be equal: got ${sizes?.join(', ') ?? ''}`);
	return {
		kind: 'shaped',
		isWork: false,
		output: (inputs) => {
			requireChannels(inputs, axis, layout);
			return part(first(inputs), parts, [...given][0]);
		},
	};
}

function part(input: Shape, parts: number, size?: number): Shape {
	const [height, width, channels] = dimensions(input);
	if (channels % parts === 0 && (size ?? channels / parts) * parts === channels) {
		return shape(height, width, channels / parts);
	}
	const reason = size === undefined ? `${parts} does not divide` : `${parts} of ${size} do not make up`;
	const found = `the parts of a split must be equal: ${reason} the channels of ${shapeText(input)}`;
	throw new LayerError('shapes-match', found, 'export the model anew');
}

/** What is cut out: from, to and every how many along each axis. */
export interface Cut {
	readonly starts: readonly number[];
	readonly ends: readonly number[];
	readonly axes: readonly number[];
	readonly steps: readonly number[];
}

/** A part of a map. */
export function slice(cut: Cut, layout: FileLayout): Meaning {
	const { axes, steps } = cut;
	const stray = axes.find((axis, index) => placeOf(axis, layout) === undefined && !isWhole(cut, axis, index));
	if (stray !== undefined) return unknown(`a slice must be of channels, rows or columns: got axis ${stray}`);
	if (steps.some((step) => step < 1)) return unknown('a slice must go forward: got a step below 1');
	return {
		kind: 'shaped',
		isWork: false,
		output: (inputs) => {
			const input = first(inputs);
			const sides = [...dimensions(input)];
			axes.forEach((axis, index) => {
				// With two axes it is a list of values, where there is one place only.
				const isOfList = axis === 1 && axes.length === 2 && isList(input);
				const place = isOfList ? 2 : placeOf(axis, layout);
				if (place !== undefined) sides[place] = cutSide(cut, index, sides[place] ?? 1);
			});
			return kept(sides, input);
		},
	};
}

/** Whether the batch, which holds one picture, is left as it is. */
function isWhole({ starts, ends, steps }: Cut, axis: number, index: number): boolean {
	return axis === 0 && starts[index] === 0 && (ends[index] ?? 0) >= 1 && (steps[index] ?? 1) >= 1;
}

function cutSide({ starts, ends, steps }: Cut, index: number, side: number): number {
	// Counted from the end where negative, and cut off at both ends.
	const at = (value = 0): number => Math.min(Math.max(value < 0 ? value + side : value, 0), side);
	return Math.max(0, Math.ceil((at(ends[index]) - at(starts[index])) / (steps[index] ?? 1)));
}

function kept([height = 0, width = 0, channels = 0]: readonly number[], input: Shape): Shape {
	if (Math.min(height, width, channels) >= 1) return shape(height, width, channels);
	throw new LayerError(
		'kernel-fits',
		`something of ${shapeText(input)} must be left: got ${height}×${width}×${channels}`,
		'cut out more',
	);
}

/** A map of new sides, rows and columns. @param sides from those that it has */
export function resized(sides: (height: number, width: number) => readonly [number, number]): Meaning {
	return {
		kind: 'shaped',
		isWork: true,
		output: (inputs) => {
			const [height, width, channels] = dimensions(first(inputs));
			return shape(...sides(height, width), channels);
		},
	};
}
