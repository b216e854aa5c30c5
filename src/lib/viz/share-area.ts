import { curveMonotoneX, line } from 'd3';
import { placeOn, type CurvePoint, type DoublingAxis } from './doubling-axis';

/** Shares over an axis of doublings, as path data in a square of 100 by 100 whose height is the whole. */
export function sharePath(points: readonly CurvePoint[], axis: DoublingAxis): string {
	const draw = line<CurvePoint>()
		.x(({ x }) => placeOn(axis, x) * 100)
		.y(({ y }) => (1 - y) * 100)
		.curve(curveMonotoneX)
		.digits(2);
	return draw([...points]) ?? '';
}

/** All that lies below such a curve. */
export function areaPath(points: readonly CurvePoint[], axis: DoublingAxis): string {
	const [first, last] = [points[0], points.at(-1)];
	if (first === undefined || last === undefined) return '';
	return `${sharePath(points, axis)}V100H${placeOn(axis, first.x) * 100}Z`;
}
