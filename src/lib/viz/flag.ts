/** A scale for a flag: from 0, by steps that a key takes. */
interface FlagScale {
	readonly max: number;
	readonly step: number;
}

/** About this many steps of a key lead from one end of a scale to the other. */
const keySteps = 100;

/** A step of a key: the power of ten, or 2 or 5 times it, that parts the scale into about a hundred. */
export function niceStep(max: number): number {
	const rough = max / keySteps;
	const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
	const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 1;
	return factor * power;
}

/** Where a key puts a flag: on the next step in its direction, ten steps on, or at an end. */
export function flagKey(key: string, value: number, { max, step }: FlagScale): number | undefined {
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return Math.min((Math.floor(value / step) + 1) * step, max);
		case 'ArrowLeft':
		case 'ArrowDown':
			return Math.max((Math.ceil(value / step) - 1) * step, 0);
		case 'PageUp':
			return Math.min(value + 10 * step, max);
		case 'PageDown':
			return Math.max(value - 10 * step, 0);
		case 'Home':
			return 0;
		case 'End':
			return max;
		default:
			return undefined;
	}
}

/** A round end for a scale that has to reach so far, and the numbers to be written along it. */
export function flagScale(longest: number): { readonly max: number; readonly marks: readonly number[] } {
	const gap = 10 * niceStep(longest);
	const gaps = Math.floor(longest / gap) + 1;
	return { max: gaps * gap, marks: Array.from({ length: gaps + 1 }, (_, index) => index * gap) };
}
