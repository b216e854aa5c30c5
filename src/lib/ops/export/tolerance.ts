import type { Exported } from './exported';

/**
 * How far a value may be off, as a share of it or of the largest: PyTorch and this engine differ in MobileNet's
 * shares by up to 0.8 hundred-thousandths of them, and a layer gone wrong by far more.
 */
const factor = 1e-4;

/** So that a share that is too small for 32 bits may be 0. */
const smallest = 1e-30;

/**
 * How far the first and the largest value of a whole network may be off, with one digit. What differs before a
 * softmax comes out of it in proportion to each share; elsewhere the largest value sets the scale.
 */
export function tolerances({ stages, expected }: Pick<Exported, 'stages' | 'expected'>): {
	readonly first: number;
	readonly largest: number;
} {
	const { first, largest, magnitude } = expected;
	const isShares = stages.at(-1)?.layer.op === 'softmax';
	return {
		first: tolerance(isShares ? first : magnitude),
		largest: tolerance(isShares ? largest.value : magnitude),
	};
}

function tolerance(scale: number): number {
	return Number((factor * Math.max(scale, smallest)).toPrecision(1));
}
