import { fraction, product, reciprocal, sum, type Fraction } from './fraction';

/** A product of named sizes with a coefficient: `1/2 · D_F² · M`. Powers may be negative. */
export interface Term {
	readonly coefficient: Fraction;
	readonly powers: Readonly<Record<string, number>>;
}

/**
 * A sum of terms over named sizes, together with the value of each name: number, formula and
 * ratio are this one object, read in three ways.
 */
export interface Polynomial {
	readonly terms: readonly Term[];
	readonly symbols: Readonly<Record<string, number>>;
}

/** A polynomial of one term whose value is a whole number of at least 1: a size with its name. */
export interface Size extends Polynomial {
	readonly value: number;
}

/**
 * A named size, `size('N', 8)`. The name is a letter of `latex.ts` or a rounded expression over
 * letters, such as `⌈D_F/2⌉`.
 * @throws RangeError if the value is not a whole number of at least 1.
 */
export function size(symbol: string, value: number): Size {
	return sized({
		terms: [{ coefficient: fraction(1), powers: { [symbol]: 1 } }],
		symbols: { [symbol]: value },
	});
}

/** A size without a name, such as the 3 of a 1×3 kernel. Sizes pass through unchanged. */
export function literal(value: number | Size): Size {
	return typeof value === 'number' ? (usual[value] ?? sized(constant(value))) : value;
}

/** The polynomial that is just this whole number, 0 included. */
export function constant(value: number): Polynomial {
	return constantOf(fraction(value));
}

/** The sum, with like terms joined. */
export function plus(...polynomials: readonly Polynomial[]): Polynomial {
	const joined = new Map<string, Term>();
	for (const term of polynomials.flatMap((polynomial) => polynomial.terms)) {
		const key = termKey(term);
		const before = joined.get(key)?.coefficient ?? fraction(0);
		joined.set(key, { coefficient: sum(before, term.coefficient), powers: term.powers });
	}
	const terms = [...joined.values()].filter((term) => term.coefficient.numerator !== 0);
	return { terms, symbols: joinedSymbols(polynomials) };
}

/** The product, multiplied out. */
export function times(...polynomials: readonly Polynomial[]): Polynomial {
	return polynomials.reduce((left, right) => {
		// Most sizes of a network are plain numbers; for them this is all there is to do.
		if (isLiteral(left) && isLiteral(right)) return constantOf(product(valueOf(left), valueOf(right)));
		if (isOne(left)) return right;
		if (isOne(right)) return left;
		const terms = left.terms.flatMap((one) => right.terms.map((other) => termProduct(one, other)));
		return plus({ terms, symbols: joinedSymbols([left, right]) });
	}, constant(1));
}

/** `dividend / divisor`, term by term; the divisor has to be a single term. */
export function over(dividend: Polynomial, divisor: Polynomial): Polynomial {
	const [term, ...more] = divisor.terms;
	if (term === undefined || more.length > 0) {
		throw new RangeError(`a divisor must be one term, not ${divisor.terms.length}`);
	}
	if (isLiteral(divisor)) return times(dividend, constantOf(reciprocal(term.coefficient)));
	const powers = Object.fromEntries(Object.entries(term.powers).map(([name, power]) => [name, -power]));
	const inverse = { coefficient: reciprocal(term.coefficient), powers };
	return times(dividend, { terms: [inverse], symbols: divisor.symbols });
}

/** The exact value, each name replaced by its number. */
export function evaluate(polynomial: Polynomial): Fraction {
	return polynomial.terms.map((term) => termValue(term, polynomial.symbols)).reduce(sum, fraction(0));
}

/**
 * The same polynomial as a size.
 * @throws RangeError if it is not one term with a whole value of at least 1.
 */
export function sized(polynomial: Polynomial): Size {
	const { numerator, denominator } = isLiteral(polynomial) ? valueOf(polynomial) : evaluate(polynomial);
	if (polynomial.terms.length > 1 || denominator !== 1 || numerator < 1) {
		throw new RangeError(`a size must be a whole number of at least 1: ${numerator / denominator}`);
	}
	return { terms: polynomial.terms, symbols: polynomial.symbols, value: numerator };
}

/** A size divided by a whole number and rounded up; keeps its name, rounding written only where it rounds. */
export function dividedUp(dividend: Size, divisor: number): Size {
	return divided(dividend, divisor, '⌈⌉');
}

/** A size divided by a whole number and rounded down; see `dividedUp`. */
export function dividedDown(dividend: Size, divisor: number): Size {
	return divided(dividend, divisor, '⌊⌋');
}

/** The sum of two sizes as one size; where names differ, the sum is named as it is written. */
export function together(left: Size, right: Size): Size {
	const total = plus(left, right);
	if (total.terms.length === 1) return sized(total);
	return size(`(${notation(left)}+${notation(right)})`, left.value + right.value);
}

/** A size as plain text, to build rounded names from: `D_F/2`, `2·N`, `3`. */
export function notation({ terms }: Polynomial): string {
	return terms.map(termNotation).join('+');
}

/** Whether the size is a bare number without a name. */
export function isLiteral({ terms }: Polynomial): boolean {
	return terms.every(({ powers }) => Object.keys(powers).length === 0);
}

function isOne({ terms: [term, ...more] }: Polynomial): boolean {
	if (term?.coefficient.numerator !== 1 || term.coefficient.denominator !== 1) return false;
	return more.length === 0 && isLiteral({ terms: [term], symbols: {} });
}

/** The literals of the dials, made once: settling tries hundreds of layers. */
const usual: readonly (Size | undefined)[] = Array.from({ length: 65 }, (_, value) =>
	value === 0 ? undefined : sized(constant(value)),
);

// It leans on no constant of this module: in built scripts, others can call it before this module has run.
function constantOf(coefficient: Fraction): Polynomial {
	const terms = coefficient.numerator === 0 ? [] : [{ coefficient, powers: {} }];
	return { terms, symbols: {} };
}

/** The value of a polynomial without names. */
function valueOf({ terms: [term] }: Polynomial): Fraction {
	return term?.coefficient ?? fraction(0);
}

function divided(dividend: Size, divisor: number, brackets: '⌈⌉' | '⌊⌋'): Size {
	const value = (brackets === '⌈⌉' ? Math.ceil : Math.floor)(dividend.value / divisor);
	if (isLiteral(dividend)) return literal(value);
	if (value * divisor === dividend.value) return sized(over(dividend, literal(divisor)));
	return size(`${brackets.charAt(0)}${notation(dividend)}/${divisor}${brackets.charAt(1)}`, value);
}

function termNotation({ coefficient, powers }: Term): string {
	const names = Object.entries(powers).map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
	const { numerator, denominator } = coefficient;
	const factors = numerator === 1 && names.length > 0 ? names : [numerator, ...names];
	return factors.join('·') + (denominator === 1 ? '' : `/${denominator}`);
}

function termProduct(left: Term, right: Term): Term {
	const powers = { ...left.powers };
	for (const [name, power] of Object.entries(right.powers)) {
		powers[name] = (powers[name] ?? 0) + power;
	}
	return {
		coefficient: product(left.coefficient, right.coefficient),
		powers: Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0)),
	};
}

function termValue({ coefficient, powers }: Term, symbols: Polynomial['symbols']): Fraction {
	return Object.entries(powers).reduce((value, [name, power]) => {
		const known = symbols[name];
		if (known === undefined) throw new RangeError(`no value is known for ${name}`);
		const factor = fraction(known ** Math.abs(power));
		return product(value, power > 0 ? factor : reciprocal(factor));
	}, coefficient);
}

function termKey({ powers }: Term): string {
	return Object.entries(powers)
		.map(([name, power]) => `${name}^${power}`)
		.sort()
		.join(' ');
}

function joinedSymbols(polynomials: readonly Polynomial[]): Record<string, number> {
	const joined: Record<string, number> = {};
	for (const [name, value] of polynomials.flatMap(({ symbols }) => Object.entries(symbols))) {
		if ((joined[name] ?? value) !== value) {
			throw new RangeError(`${name} cannot be both ${joined[name] ?? value} and ${value}`);
		}
		joined[name] = value;
	}
	return joined;
}
