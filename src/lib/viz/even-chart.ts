import { evenPlace, type EvenAxis, type ScatterPoint } from './scatter';

/** A diagram both of whose axes go evenly. */
export interface EvenAxes {
	readonly x: EvenAxis;
	readonly y: EvenAxis;
}

/** Points joined by straight lines, as path data in a square of 100 by 100. */
export function linePath(points: readonly ScatterPoint[], axes: EvenAxes): string {
	return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${placed(point, axes).join(' ')}`).join('');
}

/** Points as steps, as path data in a square of 100 by 100: each value holds until the next one. */
export function stepPath(points: readonly ScatterPoint[], axes: EvenAxes): string {
	const [start, ...others] = points.map((point) => placed(point, axes));
	if (start === undefined) return '';
	let [end, height] = start;
	let path = `M${end} ${height}`;
	for (const [left, top] of others) {
		end = left;
		if (top === height) continue;
		path += `H${left}V${top}`;
		height = top;
	}
	return `${path}H${end}`;
}

/** Where a point lies, in hundredths from the left and from the top. */
export function evenPointPlace({ x, y }: ScatterPoint, axes: EvenAxes): { left: number; top: number } {
	return { left: evenPlace(axes.x, x) * 100, top: (1 - evenPlace(axes.y, y)) * 100 };
}

function placed(point: ScatterPoint, axes: EvenAxes): [left: number, top: number] {
	const { left, top } = evenPointPlace(point, axes);
	return [short(left), short(top)];
}

function short(value: number): number {
	return Math.round(value * 100) / 100;
}
