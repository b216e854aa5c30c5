import { labelPlaces, type Box, type LabelPlace } from './label-places';
import { pointPlace, type ScatterAxes, type ScatterDot } from './scatter';

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
		const { left, top } = pointPlace({ x, y }, axes);
		const isFirst = isStrong || key === chosen;
		return {
			key,
			left: (left / 100) * widthPx,
			top: (top / 100) * heightPx,
			text: isFirst || widthPx > narrowPx ? label : '',
			isStrong: isFirst,
			isAbove: isOnFront,
			ringPx: key === chosen ? ringPx : 0,
		};
	});
	const front = all.filter(({ isAbove }) => isAbove).sort((one, other) => one.left - other.left);
	const strokes = stairStrokes(front, { widthPx, heightPx });
	return labelPlaces(all, { width: widthPx, height: heightPx, line: line * widthPx, strokes });
}

/** Where the stair through these dots is drawn, as `stairPath` does: upright to each, then level from it. */
function stairStrokes(
	dots: readonly { readonly left: number; readonly top: number }[],
	{ widthPx, heightPx }: Pick<ScatterRoom, 'widthPx' | 'heightPx'>,
): Box[] {
	return dots.flatMap(({ left, top }, index) => {
		const from = dots[index - 1]?.top ?? heightPx;
		const end = dots[index + 1]?.left ?? widthPx;
		return [
			{ left, right: left, top: Math.min(from, top), bottom: Math.max(from, top) },
			{ left, right: end, top, bottom: top },
		];
	});
}
