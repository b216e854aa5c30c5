import { curveMonotoneX, line } from 'd3';

/** An axis on which every doubling takes the same room. Its ends are a whole number of doublings apart. */
export interface DoublingAxis {
	readonly min: number;
	readonly max: number;
}

/** A value of a curve, for both of its axes. */
export interface CurvePoint {
	readonly x: number;
	readonly y: number;
}

/** A curve of a diagram. */
export interface Curve {
	/** What stands at its end. */
	readonly name: string;
	/** What stands beside that, where there is room. */
	readonly note: string;
	readonly points: readonly CurvePoint[];
	/** Whether it is the one that is read. */
	readonly isChosen: boolean;
}

/** How many doublings lie between the ends. */
export function doublings({ min, max }: DoublingAxis): number {
	return Math.log2(max / min);
}

/** Where a value lies, from 0 at the least to 1 at the most. */
export function placeOn(axis: DoublingAxis, value: number): number {
	return Math.log2(value / axis.min) / doublings(axis);
}

/** The values at the lines of the axis. */
export function doublingTicks(axis: DoublingAxis): number[] {
	return Array.from({ length: Math.round(doublings(axis)) + 1 }, (_, index) => axis.min * 2 ** index);
}

/** Whole values along an axis of whole numbers, two to a doubling: enough to draw a curve through them. */
export function wholesAlong(axis: DoublingAxis): number[] {
	const all = doublingTicks(axis).flatMap((tick) => [tick, Math.round(tick * 1.5)]);
	return [...new Set(all)].filter((value) => value <= axis.max);
}

/** A curve as path data in a square of 100 by 100. */
export function curvePath(
	points: readonly CurvePoint[],
	axes: Readonly<Record<'x' | 'y', DoublingAxis>>,
): string {
	const draw = line<CurvePoint>()
		.x(({ x }) => placeOn(axes.x, x) * 100)
		.y(({ y }) => (1 - placeOn(axes.y, y)) * 100)
		.curve(curveMonotoneX)
		.digits(2);
	return draw([...points]) ?? '';
}

/** The whole value that a key leads to: the next one, the double, an end; nothing for other keys. */
export function doublingKey(key: string, value: number, { min, max }: DoublingAxis): number | undefined {
	const target = targets[key]?.(value);
	return target === undefined ? undefined : Math.min(Math.max(Math.round(target), min), max);
}

/** What a slider along such an axis takes, its thumb where the value lies; it goes to whole values. */
export function doublingSlider({ axis, value, name, said, onmove }: DoublingValue) {
	const move = (next: number) => {
		if (next !== value) onmove(next);
	};
	return {
		min: '0',
		max: doublings(axis),
		step: 'any',
		value: Math.log2(value / axis.min),
		'aria-label': name,
		'aria-valuetext': said,
		oninput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
			move(Math.round(axis.min * 2 ** currentTarget.valueAsNumber));
		},
		onkeydown: (event: KeyboardEvent) => {
			const next = doublingKey(event.key, value, axis);
			if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
			event.preventDefault();
			move(next);
		},
	} as const;
}

/** A value that is moved along an axis of doublings. */
export interface DoublingValue {
	readonly axis: DoublingAxis;
	readonly value: number;
	/** What is moved, and what a screen reader says of where it stands. */
	readonly name: string;
	readonly said: string;
	/** Called with a whole value of the axis. */
	readonly onmove: (value: number) => void;
}

const targets: Readonly<Record<string, (value: number) => number>> = {
	ArrowRight: (value) => value + 1,
	ArrowUp: (value) => value + 1,
	ArrowLeft: (value) => value - 1,
	ArrowDown: (value) => value - 1,
	PageUp: (value) => value * 2,
	PageDown: (value) => value / 2,
	Home: () => -Infinity,
	End: () => Infinity,
};
