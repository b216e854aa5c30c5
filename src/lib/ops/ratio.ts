import { fraction, type Fraction } from './fraction';
import type { Shape } from './shape';
import { evaluate, over, times, type Polynomial, type Size } from './size';

/** A cost as a share of another: in symbols, exactly, and both ways. */
export interface Ratio {
	/** The share in named sizes, `1/N + 1/D_K²`. */
	readonly polynomial: Polynomial;
	/** The share as a fraction in lowest terms, `17/72`. */
	readonly fraction: Fraction;
	/** The share as a number: what remains. */
	readonly remains: number;
	/** Its inverse: how many times less. */
	readonly fewer: number;
}

/** Multiply-accumulates of the standard convolution that turns the one shape into the other. */
export function standardMacs(
	input: Shape,
	output: Shape,
	[kernelHeight, kernelWidth]: readonly [Size, Size],
): Polynomial {
	const { height, width, channels } = output;
	return times(height, width, input.channels, channels, kernelHeight, kernelWidth);
}

/** `part / whole`; the whole has to be a single term, as the cost of one convolution is. */
export function ratio(part: Polynomial, whole: Polynomial): Ratio {
	const share = exact(evaluate(part), evaluate(whole));
	const remains = share.numerator / share.denominator;
	return { polynomial: over(part, whole), fraction: share, remains, fewer: 1 / remains };
}

function exact(part: Fraction, whole: Fraction): Fraction {
	return fraction(part.numerator * whole.denominator, part.denominator * whole.numerator);
}
