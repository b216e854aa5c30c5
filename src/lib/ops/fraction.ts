/** A fraction of whole numbers in lowest terms; the denominator is positive. */
export interface Fraction {
	readonly numerator: number;
	readonly denominator: number;
}

/**
 * `numerator / denominator` in lowest terms.
 * @throws RangeError if a part is not a safe whole number or the denominator is 0.
 */
export function fraction(numerator: number, denominator = 1): Fraction {
	if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
		throw new RangeError(`a fraction needs whole numbers: ${numerator}/${denominator}`);
	}
	// + 0 turns −0, a second zero, into 0.
	if (denominator === 1) return { numerator: numerator + 0, denominator };
	if (denominator === 0) throw new RangeError(`a fraction needs a divisor: ${numerator}/0`);
	const divisor = greatestCommonDivisor(numerator, denominator) * Math.sign(denominator);
	return { numerator: numerator / divisor + 0, denominator: denominator / divisor };
}

/** The sum of two fractions. */
export function sum(left: Fraction, right: Fraction): Fraction {
	const divisor = greatestCommonDivisor(left.denominator, right.denominator);
	return fraction(
		left.numerator * (right.denominator / divisor) + right.numerator * (left.denominator / divisor),
		left.denominator * (right.denominator / divisor),
	);
}

/** The product of two fractions; cancels across first, so that large parts stay exact. */
export function product(left: Fraction, right: Fraction): Fraction {
	const first = fraction(left.numerator, right.denominator);
	const second = fraction(right.numerator, left.denominator);
	return fraction(first.numerator * second.numerator, first.denominator * second.denominator);
}

/** `1 / value`. */
export function reciprocal(value: Fraction): Fraction {
	return fraction(value.denominator, value.numerator);
}

/** The largest whole number that divides both; 1 for two zeros. */
export function greatestCommonDivisor(left: number, right: number): number {
	let [larger, smaller] = [Math.abs(left), Math.abs(right)];
	while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
	return larger || 1;
}
