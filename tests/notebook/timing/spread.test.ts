import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '$lib/notebook/timing/spread';
import { forAll } from '../../support/for-all';

test('five samples are their own five numbers', () => {
	expect(spread([5, 1, 4, 2, 3])).toEqual({ least: 1, lower: 2, median: 3, upper: 4, most: 5 });
});

test('between two samples lies a value on the line between them', () => {
	expect(spread([1, 2])).toEqual({ least: 1, lower: 1.25, median: 1.5, upper: 1.75, most: 2 });
});

test('the numbers are in order, and do not depend on that of the samples', () => {
	forAll(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }), (samples) => {
		const { least, lower, median, upper, most } = spread(samples);
		expect([least, lower, median, upper, most].toSorted((left, right) => left - right)).toEqual([
			least,
			lower,
			median,
			upper,
			most,
		]);
		expect(spread(samples.toReversed())).toEqual(spread(samples));
	});
});

test('no samples have no spread', () => {
	expect(() => spread([])).toThrow('a spread needs samples: got none');
});
