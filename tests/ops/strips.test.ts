import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field, number, numbers, parseJson, text, truth } from '$lib/models/json';
import { ndArray, type NdArray } from '$lib/ops/array';
import { outerSum, strips } from '$lib/ops/strips';
import { lowRank } from '$lib/ops/svd';
import { relativeError } from '$lib/ops/twin';
import { casesOf } from '../../scripts/golden/file';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';

const kernels = fc
	.constantFrom(3, 5)
	.chain((side) =>
		fc
			.array(fc.integer({ min: -9, max: 9 }), { minLength: side * side, maxLength: side * side })
			.map((values) => ndArray([side, side], values)),
	);

const strip = fc
	.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })
	.filter((values) => values.some((value) => value !== 0));

function sides({ shape: [height = 1, width = 1] }: NdArray): readonly [number, number] {
	return [height, width];
}

describe('the strips of a kernel', () => {
	test('add up to it, and the first of them to the nearest kernel of their rank', () => {
		forAll(kernels, (kernel) => {
			const terms = strips(kernel);
			const whole = outerSum(terms, sides(kernel));
			kernel.data.forEach((value, place) => {
				expect(whole.data[place]).toBeCloseTo(value, 3);
			});
			terms.forEach((_, index) => {
				const some = outerSum(terms.slice(0, index + 1), sides(kernel));
				expect(relativeError(kernel, some)).toBeCloseTo(relativeError(kernel, lowRank(kernel, index + 1)), 4);
			});
		});
	});

	test('of a product of whole numbers are whole numbers, the first large one of the column positive', () => {
		forAll(fc.tuple(strip, strip), ([column, row]) => {
			const [first] = strips(outerSum([{ column, row }], [3, 3]));
			const found = first ?? { column: [], row: [] };
			expect([...found.column, ...found.row].every(Number.isInteger)).toBe(true);
			expect(outerSum([found], [3, 3])).toEqual(outerSum([{ column, row }], [3, 3]));
			const peak = Math.max(...found.column.map(Math.abs));
			expect(found.column.find((value) => Math.abs(value) === peak)).toBe(peak);
		});
	});

	test('of Sobel, box and Gauss are the known ones', () => {
		const sobel = strips(ndArray([3, 3], [-1, 0, 1, -2, 0, 2, -1, 0, 1]));
		expect(sobel).toEqual([
			{ column: [1, 2, 1], row: [-1, 0, 1] },
			{ column: [0, 0, 0], row: [0, 0, 0] },
			{ column: [0, 0, 0], row: [0, 0, 0] },
		]);
		expect(strips(ndArray([3, 3], [1, 2, 1, 2, 4, 2, 1, 2, 1]))[0]).toEqual({
			column: [1, 2, 1],
			row: [1, 2, 1],
		});
	});

	test('that are not whole share the singular value', () => {
		const { column, row } = item(strips(ndArray([3, 3], [0, -1, 0, -1, 4, -1, 0, -1, 0])), 0);
		expect(Math.hypot(...column) ** 2).toBeCloseTo(2 + Math.sqrt(6), 5);
		expect(Math.hypot(...row)).toBeCloseTo(Math.hypot(...column), 9);
	});

	test('of nothing are nothing', () => {
		expect(outerSum(strips(ndArray([3, 3])), [3, 3])).toEqual(ndArray([3, 3]));
	});
});

describe('the first pair of strips', () => {
	const file = new URL('../golden/svd.json', import.meta.url);
	const cases = casesOf(parseJson(readFileSync(file, 'utf8')))
		.filter((json) => truth(field(field(json, 'output'), 'rank1Unique')))
		.map((json) => ({ name: text(field(json, 'name')), json }));

	test.each(cases)('rebuilds of $name what PyTorch finds nearest, with its error', ({ json }) => {
		const tensor = field(field(json, 'inputs'), 'x');
		const [height = 1, width = 1] = numbers(field(tensor, 'shape'));
		const kernel = ndArray([height, width], numbers(field(tensor, 'data')));
		const rebuilt = outerSum(strips(kernel).slice(0, 1), [height, width]);
		const expected = numbers(field(field(field(json, 'output'), 'rank1'), 'data'));
		expected.forEach((value, place) => {
			expect(rebuilt.data[place]).toBeCloseTo(value, 5);
		});
		const missed = number(field(field(json, 'output'), 'rank1Error'));
		expect(relativeError(kernel, rebuilt) * Math.hypot(...kernel.data)).toBeCloseTo(missed, 5);
	});
});
