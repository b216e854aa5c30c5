import { count } from '../../messages/numbers';
import type { Fraction } from '../../ops/fraction';

/** A fraction in a line of text, `17/72`; whole numbers without a line. */
export function fractionText({ numerator, denominator }: Fraction): string {
	return denominator === 1 ? count(numerator) : `${count(numerator)}/${count(denominator)}`;
}
