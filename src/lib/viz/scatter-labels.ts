import { labelPlaces, type Box, type LabelPlace } from './label-places';
import { pointPlace, stairCorners, type ScatterAxes, type ScatterDot, type ScatterPlace } from './scatter';

/** How large a scatter is drawn, and what stands in it besides its dots. */
export interface ScatterRoom {
	readonly axes: ScatterAxes;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Where the upright line is, from the left, 0 to 1. */
	readonly line: number;
	/** The key of the chosen dot, whose label is strong. */
	readonly chosen: string;
}

type Size = Pick<ScatterRoom, 'widthPx' | 'heightPx'>;

/** A diagram up to this wide has room for few labels: only the strong ones stand in it. */
const narrowPx = 500;

/** How far the ring of the chosen dot reaches beyond the dot. */
const ringPx = 5;

/** Where the labels of a scatter stand, by the keys of their dots; nothing of those for which there is no room. */
export function scatterLabels(
	dots: readonly ScatterDot[],
	{ axes, widthPx, heightPx, line, chosen }: ScatterRoom,
): Readonly<Record<string, LabelPlace>> {
	const all = dots.map(({ key, x, y, label, isStrong, isOnFront }) => {
		const isFirst = isStrong || key === chosen;
		return {
			key,
			...inPx(pointPlace({ x, y }, axes), { widthPx, heightPx }),
			text: isFirst || widthPx > narrowPx ? label : '',
			isStrong: isFirst,
			isAbove: isOnFront,
			ringPx: key === chosen ? ringPx : 0,
		};
	});
	const front = dots.filter(({ isOnFront }) => isOnFront).sort((one, other) => one.x - other.x);
	const corners = stairCorners(front.map((dot) => pointPlace(dot, axes)));
	const strokes = boxesAlong(corners.map((corner) => inPx(corner, { widthPx, heightPx })));
	return labelPlaces(all, { width: widthPx, height: heightPx, line: line * widthPx, strokes });
}

/** A place in a scatter of this size, in pixels. */
function inPx({ left, top }: ScatterPlace, { widthPx, heightPx }: Size): ScatterPlace {
	return { left: (left / 100) * widthPx, top: (top / 100) * heightPx };
}

/** The lines from each corner to the next, as boxes without breadth. */
function boxesAlong(corners: readonly ScatterPlace[]): Box[] {
	return corners.slice(1).map((to, index) => {
		const from = corners[index] ?? to;
		return {
			left: Math.min(from.left, to.left),
			right: Math.max(from.left, to.left),
			top: Math.min(from.top, to.top),
			bottom: Math.max(from.top, to.top),
		};
	});
}
