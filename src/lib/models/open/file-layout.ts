import { LayerError } from '../../ops/error';
import { dimensions, type Shape } from '../../ops/shape';

/** How a kind of file lays out its maps. */
export interface FileLayout {
	/** For each axis behind the batch, its place in our shapes, `[height, width, channels]`. */
	readonly order: readonly [number, number, number];
	/** How its axes are turned to the other layout. */
	readonly turn: string;
	/** How the five axes of a table of groups are turned to shuffle channels. */
	readonly shuffle: string;
	/** Whether a side of 0 says that it stays as it is. */
	readonly isZeroKept: boolean;
}

/** `[batch, channels, height, width]`, as ONNX files have it. */
export const channelsFirst: FileLayout = {
	order: [2, 0, 1],
	turn: '0,2,3,1',
	shuffle: '0,2,1,3,4',
	isZeroKept: true,
};

/** `[batch, height, width, channels]`, as TensorFlow.js has it. */
export const channelsLast: FileLayout = {
	order: [0, 1, 2],
	turn: '0,3,1,2',
	shuffle: '0,1,2,4,3',
	isZeroKept: false,
};

const axesOfMap = 4;

/** The place of an axis, counted from the end where negative, in our shapes; nothing for the batch, and for axes that no map has. */
export function placeOf(axis: number, { order }: FileLayout): number | undefined {
	return order[(axis < 0 ? axis + axesOfMap : axis) - 1];
}

/** Values of the axes behind the batch in the order of our shapes. */
export function arranged(values: readonly number[], { order }: FileLayout): readonly number[] {
	return [0, 1, 2].map((place) => values[order.indexOf(place)] ?? 1);
}

/** The axes of rows and columns. */
export function mapAxes({ order }: FileLayout): readonly number[] {
	return [0, 1].map((place) => order.indexOf(place) + 1);
}

/** The axis of the channels. */
export function channelAxis({ order }: FileLayout): number {
	return order.indexOf(2) + 1;
}

/** Whether axes, in any order and counted from either end, are rows and columns and no others. */
export function isOverMap(axes: readonly number[], layout: FileLayout): boolean {
	const places = axes.map((axis) => placeOf(axis, layout));
	return places.length === 2 && places.includes(0) && places.includes(1);
}

/** Whether an axis can be that of the channels: always, only in lists of values, which have but one axis, or never. */
export function channelsOn(axis: number, layout: FileLayout): 'maps' | 'lists' | 'none' {
	if (placeOf(axis, layout) === 2) return 'maps';
	return axis === 1 || axis === -1 ? 'lists' : 'none';
}

/** Whether there is one place only, as in a list of values. */
export function isList(input: Shape): boolean {
	const [height, width] = dimensions(input);
	return height === 1 && width === 1;
}

/** @throws LayerError if the axis is that of the channels in lists only, and one of these is a map */
export function requireChannels(inputs: readonly Shape[], axis: number, layout: FileLayout): void {
	if (channelsOn(axis, layout) === 'maps' || inputs.every(isList)) return;
	throw new LayerError(
		'shapes-match',
		`maps must be split and put together along their channels, axis ${channelAxis(layout)}: got ${axis}`,
		'take a model that leaves rows and columns whole',
	);
}
