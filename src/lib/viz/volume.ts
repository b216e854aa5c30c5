import type { Rectangle } from './scene';

/** Sizes of the volume, in pixels at full width. */
const geometry = {
	cellPx: 25,
	/** How far each channel stands behind the one before it. */
	depthPx: { x: 27, y: -20 },
	/** Room around it for the handles, which may stand beyond its edge. */
	marginPx: 17,
} as const;

/** A point of the drawing. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How a stack of maps is drawn: the first channel in front, the others behind it to the upper right. */
export interface VolumeLayout {
	readonly cellPx: number;
	readonly widthPx: number;
	readonly heightPx: number;
	/** The upper left corners of the maps, by channel, and how far each lies from the one before it. */
	readonly corners: readonly Point[];
	readonly depthPx: Point;
}

/** What the layout depends on. */
export interface VolumeSize {
	readonly height: number;
	readonly width: number;
	readonly channels: number;
	/** How many cells a window may stand out beyond an edge. */
	readonly rings: number;
}

/** The layout of a volume. */
export function volumeLayout({ height, width, channels, rings }: VolumeSize): VolumeLayout {
	const { cellPx, depthPx, marginPx } = geometry;
	const behind = channels - 1;
	const ringPx = rings * cellPx;
	const rise = -depthPx.y * behind;
	const first = { x: marginPx + ringPx, y: marginPx + rise + ringPx };
	return {
		cellPx,
		depthPx,
		widthPx: first.x + width * cellPx + depthPx.x * behind + ringPx + marginPx,
		heightPx: first.y + height * cellPx + ringPx + marginPx,
		corners: Array.from({ length: channels }, (_, channel) => ({
			x: first.x + channel * depthPx.x,
			y: first.y + channel * depthPx.y,
		})),
	};
}

/** The window as a box through all maps. */
export interface Box {
	/** Its face on the first map, and where the one on the last map begins. */
	readonly front: Rectangle;
	readonly back: Rectangle;
	/** The edges between the corners of the two, as path data. */
	readonly edges: string;
}

/** The box that a window cuts out of a volume, in pixels. */
export function windowBox({ cellPx, corners }: VolumeLayout, window: Rectangle): Box {
	const face = ({ x, y }: Point): Rectangle => ({
		x: x + window.x * cellPx,
		y: y + window.y * cellPx,
		width: window.width * cellPx,
		height: window.height * cellPx,
	});
	const origin = { x: 0, y: 0 };
	const front = face(corners[0] ?? origin);
	const back = face(corners.at(-1) ?? origin);
	const to = `l${back.x - front.x} ${back.y - front.y}`;
	const [right, bottom] = [front.x + front.width, front.y + front.height];
	const starts = [
		[front.x, front.y],
		[right, front.y],
		[front.x, bottom],
		[right, bottom],
	];
	return { front, back, edges: starts.map(([x, y]) => `M${x} ${y}${to}`).join('') };
}

/** An axis of a volume. */
export type Axis = 'x' | 'y' | 'channel';

/** Where a window can be taken hold of, and which way one place on lies. */
export interface Handle {
	readonly axis: Axis;
	readonly at: Point;
	readonly stepPx: Point;
}

/** The handles of a window, one for each axis. */
export function windowHandles({ cellPx, depthPx }: VolumeLayout, { front, back }: Box): Handle[] {
	const [middleX, middleY] = [front.x + front.width / 2, front.y + front.height / 2];
	return [
		{ axis: 'x', at: { x: front.x + front.width, y: middleY }, stepPx: { x: cellPx, y: 0 } },
		{ axis: 'y', at: { x: middleX, y: front.y + front.height }, stepPx: { x: 0, y: cellPx } },
		{ axis: 'channel', at: { x: back.x + back.width, y: back.y }, stepPx: depthPx },
	];
}

/** How many whole steps a drag is along a direction, of which one step is this long. */
export function stepsAlong(drag: Point, step: Point): number {
	return Math.round((drag.x * step.x + drag.y * step.y) / (step.x ** 2 + step.y ** 2));
}
