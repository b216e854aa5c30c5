import { expect, test } from 'vitest';
import { count, ordinal, percent, signed, spelled, times } from '$lib/messages/numbers';

test('a count has its thousands parted', () => {
	expect(count(0)).toBe('0');
	expect(count(999)).toBe('999');
	expect(count(10368)).toBe('10,368');
	expect(count(568740352)).toBe('568,740,352');
	expect(count(-1234)).toBe('−1,234');
});

test('a signed number has a true minus and at most so many decimals', () => {
	expect(signed(2)).toBe('2');
	expect(signed(-3)).toBe('−3');
	expect(signed(1.256)).toBe('1.26');
	expect(signed(-1.5, 1)).toBe('−1.5');
	expect(signed(1 / 3, 4)).toBe('0.3333');
	expect(signed(-2.5, 0)).toBe('−3');
});

test('zero has no sign, not even one that was rounded away', () => {
	expect(signed(-0)).toBe('0');
	expect(signed(-0.001)).toBe('0');
	expect(percent(-0.00001)).toBe('0.0\u202f%');
});

test('a percentage keeps its decimals and its sign on the same line', () => {
	expect(percent(17 / 72)).toBe('23.6\u202f%');
	expect(percent(1)).toBe('100.0\u202f%');
	expect(percent(0.5, 0)).toBe('50\u202f%');
});

test('a ratio says how many times', () => {
	expect(times(72 / 17)).toBe('4.24×');
	expect(times(2)).toBe('2.00×');
	expect(times(1234.5, 1)).toBe('1,234.5×');
});

test('a number of decimals that there is no format for is refused', () => {
	expect(() => signed(1, 7)).toThrow(RangeError);
	expect(() => times(1, 0.5)).toThrow('decimals must be a whole number from 0 to 6: 0.5');
});

test('a place in an order has its ending', () => {
	expect([1, 2, 3, 4, 11, 12, 22, 103].map((place) => ordinal(place))).toEqual([
		'1st',
		'2nd',
		'3rd',
		'4th',
		'11th',
		'12th',
		'22nd',
		'103rd',
	]);
});

test('a small number in a sentence is a word, a larger one is in figures', () => {
	expect([0, 9, 12, 13, 1234].map((value) => spelled(value))).toEqual([
		'zero',
		'nine',
		'twelve',
		'13',
		'1,234',
	]);
});

test('half a unit of the last place goes up, though a binary fraction may fall short of it', () => {
	expect(times(41 / 40)).toBe('1.03×');
	expect(signed(-1.005)).toBe('−1.01');
});
