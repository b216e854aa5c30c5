import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, product, sum } from '$lib/ops/fraction';
import {
	constant,
	dividedDown,
	dividedUp,
	evaluate,
	isLiteral,
	literal,
	notation,
	over,
	plus,
	size,
	sized,
	times,
	together,
	type Polynomial,
} from '$lib/ops/size';
import { forAll } from '../support/for-all';

const [side, kernel] = [size('D_F', 6), size('D_K', 3)];
const [ins, outs] = [size('M', 4), size('N', 8)];

const factor = fc.constantFrom<Polynomial>(side, kernel, ins, outs, constant(2), constant(-3), constant(0));
const oneTerm = fc.array(factor, { maxLength: 4 }).map((factors) => times(...factors));
const anyPolynomial = fc.array(oneTerm, { maxLength: 3 }).map((terms) => plus(...terms));

test('a size is a number and a name', () => {
	expect(side.value).toBe(6);
	expect(notation(side)).toBe('D_F');
	expect(side.symbols).toEqual({ D_F: 6 });
	expect(isLiteral(side)).toBe(false);
});

test('a bare number is a size without a name, and sizes pass through unchanged', () => {
	expect(literal(3).value).toBe(3);
	expect(notation(literal(3))).toBe('3');
	expect(isLiteral(literal(3))).toBe(true);
	expect(literal(side)).toBe(side);
});

test.each([0, -1, 1.5, NaN, Infinity])('%d is not a size', (value) => {
	expect(() => size('N', value)).toThrow(RangeError);
	expect(() => literal(value)).toThrow(RangeError);
});

test('like terms are joined, whatever the order of their factors', () => {
	expect(plus(times(ins, outs), times(outs, ins))).toEqual(times(constant(2), ins, outs));
	expect(plus(ins, outs).terms).toHaveLength(2);
});

test('terms that cancel disappear', () => {
	expect(plus(ins, times(constant(-1), ins)).terms).toEqual([]);
	expect(over(ins, ins).terms).toEqual(constant(1).terms);
});

test('an empty sum is 0 and an empty product is 1', () => {
	expect(evaluate(plus())).toEqual(fraction(0));
	expect(evaluate(times())).toEqual(fraction(1));
	expect(constant(0).terms).toEqual([]);
});

test('products are multiplied out', () => {
	const square = times(plus(ins, outs), plus(ins, outs));
	expect(square.terms).toHaveLength(3);
	expect(square).toEqual(plus(times(ins, ins), times(constant(2), ins, outs), times(outs, outs)));
});

test('the value of a sum, product or quotient is that of the values', () => {
	forAll(fc.tuple(anyPolynomial, anyPolynomial), ([left, right]) => {
		expect(evaluate(plus(left, right))).toEqual(sum(evaluate(left), evaluate(right)));
		expect(evaluate(times(left, right))).toEqual(product(evaluate(left), evaluate(right)));
		expect(evaluate(over(left, ins))).toEqual(product(evaluate(left), fraction(1, 4)));
	});
});

test('dividing and multiplying by the same term changes nothing', () => {
	forAll(anyPolynomial, (polynomial) => {
		const divisor = times(constant(2), side, kernel);
		expect(times(over(polynomial, divisor), divisor).terms).toEqual(polynomial.terms);
	});
});

test('the saving of a depthwise separable convolution comes out as 1/N + 1/D_K²', () => {
	const depthwise = times(side, side, ins, kernel, kernel);
	const pointwise = times(side, side, ins, outs);
	const standard = times(side, side, ins, outs, kernel, kernel);
	const share = over(plus(depthwise, pointwise), standard);
	const expected = plus(over(constant(1), outs), over(constant(1), times(kernel, kernel)));
	expect(share.terms).toEqual(expected.terms);
	expect(evaluate(share)).toEqual(fraction(17, 72));
});

test('only a single term can divide', () => {
	expect(() => over(ins, plus(ins, outs))).toThrow(new RangeError('a divisor must be one term, not 2'));
	expect(() => over(ins, constant(0))).toThrow(new RangeError('a divisor must be one term, not 0'));
});

test('one name cannot stand for two numbers', () => {
	expect(() => plus(size('N', 8), size('N', 9))).toThrow(new RangeError('N cannot be both 8 and 9'));
	expect(() => times(size('N', 8), size('N', 9))).toThrow(RangeError);
});

test('a name without a value cannot be evaluated', () => {
	const unknown = { terms: ins.terms, symbols: {} };
	expect(() => evaluate(unknown)).toThrow(new RangeError('no value is known for M'));
});

test('only one term with a whole value of at least 1 is a size', () => {
	expect(sized(over(outs, ins)).value).toBe(2);
	expect(() => sized(over(ins, outs))).toThrow(
		new RangeError('a size must be a whole number of at least 1: 0.5'),
	);
	expect(() => sized(plus(ins, outs))).toThrow(RangeError);
	expect(() => sized(constant(0))).toThrow(RangeError);
});

test.each([
	{ side: 6, up: ['D_F/2', 3], down: ['D_F/2', 3] },
	{ side: 7, up: ['⌈D_F/2⌉', 4], down: ['⌊D_F/2⌋', 3] },
])('half of $side says in its name whether it was rounded', ({ side: value, up, down }) => {
	const [larger, smaller] = [dividedUp(size('D_F', value), 2), dividedDown(size('D_F', value), 2)];
	expect([notation(larger), larger.value]).toEqual(up);
	expect([notation(smaller), smaller.value]).toEqual(down);
});

test('a bare number is divided without a name', () => {
	expect(dividedUp(literal(7), 2)).toEqual(literal(4));
	expect(dividedDown(literal(7), 2)).toEqual(literal(3));
});

test('a size that was rounded can be rounded again', () => {
	const quarter = dividedUp(dividedUp(size('D_F', 9), 2), 2);
	expect([notation(quarter), quarter.value]).toEqual(['⌈⌈D_F/2⌉/2⌉', 3]);
});

test('two sizes together are one size, named by both where they differ', () => {
	expect(together(outs, outs)).toEqual(sized(times(constant(2), outs)));
	expect(together(literal(3), literal(4))).toEqual(literal(7));
	expect([notation(together(ins, outs)), together(ins, outs).value]).toEqual(['(M+N)', 12]);
	expect(notation(together(ins, literal(3)))).toBe('(M+3)');
});

test.each([
	['3', literal(3)],
	['2·N', times(constant(2), outs)],
	['N/2', over(outs, constant(2))],
	['3·M·N^2/4', over(times(constant(3), ins, outs, outs), constant(4))],
	['M+N', plus(ins, outs)],
])('%s is the plain notation', (text, polynomial) => {
	expect(notation(polynomial)).toBe(text);
});
