import { placeOn, type DoublingAxis } from './doubling-axis';

/** An axis on which equal steps take equal room. */
export interface EvenAxis {
	readonly min: number;
	readonly max: number;
	/** From one line to the next. */
	readonly step: number;
}

/** The axes of a scatter: what doubles across, what goes up evenly. */
export interface ScatterAxes {
	readonly x: DoublingAxis;
	readonly y: EvenAxis;
}

/** A place in a scatter, in the units of its axes. */
export interface ScatterPoint {
	readonly x: number;
	readonly y: number;
}

/** The shapes by which dots are told apart. */
export type MarkShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'bar';

/** A dot of a scatter. */
export interface ScatterDot extends ScatterPoint {
	readonly key: string;
	readonly shape: MarkShape;
	/** How large it is, up to 1; nothing for dots that are all alike. */
	readonly size?: number | undefined;
	/** What stands beside it, and what a screen reader says of it. */
	readonly label: string;
	readonly said: string;
	/** Whether it is solid; it is hollow otherwise. */
	readonly isSolid: boolean;
	/** Whether its label is strong. */
	readonly isStrong: boolean;
	/** Whether it lies on the front: its label stands above the stair then, and below it otherwise. */
	readonly isOnFront: boolean;
	/** From where to where it varies up and down, if that is known. */
	readonly spread?: { readonly low: number; readonly high: number } | undefined;
}

/** Where a value lies on an even axis, from 0 at the least to 1 at the most. */
export function evenPlace({ min, max }: EvenAxis, value: number): number {
	return (value - min) / (max - min);
}

/** The values at the lines of an even axis: whole multiples of its step. */
export function evenTicks({ min, max, step }: EvenAxis): number[] {
	const first = Math.ceil(min / step);
	const last = Math.floor(max / step);
	return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** A place in a diagram, in hundredths from the left and from the top. */
export interface ScatterPlace {
	readonly left: number;
	readonly top: number;
}

/** Where a point lies. */
export function pointPlace({ x, y }: ScatterPoint, axes: ScatterAxes): ScatterPlace {
	return { left: placeOn(axes.x, x) * 100, top: (1 - evenPlace(axes.y, y)) * 100 };
}

/**
 * The corners of the stair that a front is drawn as: from each point level to the next and then up to it, from the
 * bottom to the right edge. Every other line goes up, the first among them. Nothing where there are no points.
 * @param front in the order of x
 */
export function stairCorners(front: readonly ScatterPlace[]): ScatterPlace[] {
	return front.flatMap(({ left, top }, index) => {
		const from = { left, top: front[index - 1]?.top ?? 100 };
		const isLast = index === front.length - 1;
		return [from, { left, top }, ...(isLast ? [{ left: 100, top }] : [])];
	});
}

/**
 * A front as a stair, path data in a square of 100 by 100.
 * @param front in the order of x
 */
export function stairPath(front: readonly ScatterPoint[], axes: ScatterAxes): string {
	const [start, ...corners] = stairCorners(front.map((point) => pointPlace(point, axes)));
	if (start === undefined) return '';
	const lines = corners.map(({ left, top }, index) =>
		index % 2 === 0 ? `V${short(top)}` : `H${short(left)}`,
	);
	return `M${short(start.left)} ${short(start.top)}${lines.join('')}`;
}

/** The place in the order of x that a key leads to; nothing for other keys. */
export function dotKey(key: string, index: number, length: number): number | undefined {
	const target = targets[key]?.(index);
	return target === undefined ? undefined : Math.min(Math.max(target, 0), length - 1);
}

const targets: Readonly<Record<string, (index: number) => number>> = {
	ArrowRight: (index) => index + 1,
	ArrowUp: (index) => index + 1,
	ArrowLeft: (index) => index - 1,
	ArrowDown: (index) => index - 1,
	Home: () => -Infinity,
	End: () => Infinity,
};

function short(value: number): number {
	return Math.round(value * 100) / 100;
}
