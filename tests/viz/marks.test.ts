import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { donePath, gridPath, longestNumber, marks, shortNumber, tints } from '$lib/viz/marks';
import { fill } from '$lib/viz/palette';
import { forAll } from '../support/for-all';

describe('a number in a cell', () => {
	test.each([
		[0, '0'],
		[-0, '0'],
		[7, '7'],
		[-12, '−12'],
		[1.5, '1.50'],
		[-1.256, '−1.26'],
		[0.004, '0.00'],
		[-0.004, '0.00'],
		[12.34, '12.3'],
		[-99.95, '−100.0'],
		[123.4, '123'],
		[-4321.9, '−4322'],
		[10368, '10368'],
	])('%d is written %s', (value, text) => {
		expect(shortNumber(value)).toBe(text);
	});

	test('that there is none of is left blank', () => {
		expect(shortNumber(NaN)).toBe('');
		expect(shortNumber(-Infinity)).toBe('');
	});

	test('has the true minus sign, never the hyphen', () => {
		for (const value of [-1, -1.5, -22.2, -300]) expect(shortNumber(value)).toMatch(/^−\d/);
	});
});

describe('the longest number of an array', () => {
	test('counts the sign and the decimals', () => {
		expect(longestNumber(ndArray([1, 3, 1], [1, -22, 3]))).toBe(3);
		expect(longestNumber(ndArray([1, 2, 1], [7, -1.5]))).toBe(5);
	});

	test('is found, whatever the numbers', () => {
		const values = fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 6 });
		forAll(fc.oneof(values, fc.array(fc.integer({ min: -1e5, max: 1e5 }), { minLength: 1 })), (list) => {
			const array = ndArray([1, list.length, 1], list);
			const lengths = Array.from(array.data, (value) => shortNumber(value).length);
			expect(longestNumber(array)).toBe(Math.max(...lengths));
		});
	});

	test('is one character where all are digits', () => {
		expect(longestNumber(ndArray([2, 2, 1]))).toBe(1);
	});
});

describe('the marks of a map', () => {
	const array = ndArray([2, 3, 2], [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]);

	test('are the cells of one channel by row, then column', () => {
		const places = marks(array, 1, 6).map(({ key, y, x, value }) => [key, y, x, value]);
		expect(places).toEqual([
			[0, 0, 0, -1],
			[1, 0, 1, -2],
			[2, 0, 2, -3],
			[3, 1, 0, -4],
			[4, 1, 1, -5],
			[5, 1, 2, -6],
		]);
	});
});

describe('the tints of a map', () => {
	const array = ndArray([2, 2, 2], [1, -1, 1, -2, -3, 2, 1, -2]);

	test('are one path for each colour, over the cells that have it, from the least value on', () => {
		expect(tints(array, { channel: 0, limit: 12 })).toEqual([
			{ fill: fill(-3, 12), path: 'M0 1h1v1h-1z' },
			{ fill: fill(1, 12), path: 'M0 0h1v1h-1zM1 0h1v1h-1zM1 1h1v1h-1z' },
		]);
	});

	test('leave out the cells that are not there', () => {
		const [only, ...more] = tints(array, { channel: 1, limit: 12 }, (y, x) => y === 1 && x === 0);
		expect(only).toEqual({ fill: fill(2, 12), path: 'M0 1h1v1h-1z' });
		expect(more).toEqual([]);
	});
});

test('what is done of a map is its full rows and a part of the next', () => {
	expect(donePath(0, 3)).toBe('M0 0H3V0H0V0H0z');
	expect(donePath(4, 3)).toBe('M0 0H3V1H1V2H0z');
	expect(donePath(6, 3)).toBe('M0 0H3V2H0V2H0z');
});

test('a grid has one line more than cells in each direction, over its full extent', () => {
	const lines = gridPath(2, 3).match(/M[^M]+/g);
	expect(lines).toEqual(['M0 0H3', 'M0 1H3', 'M0 2H3', 'M0 0V2', 'M1 0V2', 'M2 0V2', 'M3 0V2']);
});
