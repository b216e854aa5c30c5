import { placeOn, type DoublingAxis } from './doubling-axis';
import type { MarkShape } from './scatter';

/** Work under a roof: its operations for each byte that it moves, and the part of the peak that this lets it reach. */
export interface RoofDot {
	readonly key: string;
	readonly name: string;
	readonly intensity: number;
	readonly reached: number;
	/** The part of the peak that was measured, once it was. */
	readonly measured: number | undefined;
	readonly shape: MarkShape;
	/** What stands beside it. */
	readonly text: string;
}

/** The axes: operations per byte across, the part of the peak upwards. */
export interface RoofAxes {
	readonly x: DoublingAxis;
	readonly y: DoublingAxis;
}

/** Where something lies, in hundredths from the left and from the top; what is off an axis lies at its end. */
export function roofPlace(
	intensity: number,
	reached: number,
	{ x, y }: RoofAxes,
): { left: number; top: number } {
	return { left: heldPlace(x, intensity) * 100, top: (1 - heldPlace(y, reached)) * 100 };
}

/** The roof as path data in a square of 100 by 100: up the slope to the ridge, then level. */
export function roofPath(ridge: number, axes: RoofAxes): string {
	const start = Math.max(axes.x.min, ridge * axes.y.min);
	const points = [start, ridge, axes.x.max].map((intensity) =>
		roofPlace(intensity, Math.min(1, intensity / ridge), axes),
	);
	return points
		.map(({ left, top }, index) => `${index === 0 ? 'M' : 'L'}${short(left)} ${short(top)}`)
		.join('');
}

function heldPlace(axis: DoublingAxis, value: number): number {
	return placeOn(axis, Math.min(Math.max(value, axis.min), axis.max));
}

function short(value: number): number {
	return Math.round(value * 100) / 100;
}
