import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { lineWidth, listText, numberText } from '$lib/ops/export/literal';
import { forAll } from '../../support/for-all';

const place = { indent: '', unit: '    ', beside: 0 };

test.each([
	[3, '3'],
	[-0, '0'],
	[0.5, '0.5'],
	[Math.fround(0.1), '0.1'],
	[Math.fround(1 / 3), '0.33333334'],
	[Math.fround(1e-7), '1e-7'],
	[16777216, '16777216'],
	[Math.fround(3.4e38), '3.4e+38'],
])('%s is written %s', (value, text) => {
	expect(numberText(value)).toBe(text);
});

test('a number is read back as the same 32-bit number, in nine digits at most', () => {
	forAll(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
		const text = numberText(value);
		expect(Math.fround(Number(text)) === value).toBe(true);
		expect(text.replace(/e.*$/, '').replace(/\D|^[-0.]+/g, '').length).toBeLessThanOrEqual(39);
	});
});

test.each([NaN, Infinity, -Infinity])('%s is refused', (value) => {
	expect(() => numberText(value)).toThrow(new RangeError(`an export needs finite numbers: got ${value}`));
});

test('a short list is one line', () => {
	expect(listText(ndArray([3], [1, 2.5, -3]), place)).toBe('[1, 2.5, -3]');
	expect(listText(ndArray([2, 2], [1, 2, 3, 4]), place)).toBe('[[1, 2], [3, 4]]');
});

test('three axes and more have a line for each row of the map', () => {
	expect(listText(ndArray([2, 2, 1], [1, 2, 3, 4]), place)).toBe('[\n    [[1], [2]],\n    [[3], [4]],\n]');
});

test('a long row goes over several lines, as full as they can be', () => {
	const lines = listText(ndArray([1, 40, 3]), place).split('\n');
	expect(lines.every((line) => line.length <= lineWidth)).toBe(true);
	expect(lines.slice(0, 3)).toEqual(['[', '    [', `        ${Array(10).fill('[0, 0, 0],').join(' ')}`]);
});

test('a list says the array, of whatever shape', () => {
	const sides = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
	const shaped = sides.chain((shape) => {
		const length = shape.reduce((product, side) => product * side, 1);
		const values = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: length, maxLength: length });
		return values.map((values) => ndArray(shape, values));
	});
	forAll(shaped, (array) => {
		const nested: unknown = JSON.parse(listText(array, place).replace(/,(\s*\])/g, '$1'));
		expect([nested].flat(array.shape.length)).toEqual([...array.data]);
		expect(
			listText(array, place)
				.split('\n')
				.every((line) => line.length <= lineWidth),
		).toBe(true);
	});
});
