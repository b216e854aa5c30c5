import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisible, leastShare } from '$lib/models/divisible';
import { mobilenet, mobilenetWidths, scaledWidth } from '$lib/models/mobilenet';
import { layerTable, type Table } from '$lib/models/table';
import { forAll } from '../support/for-all';

describe('a width as a multiple of a divisor', () => {
	test.each([
		[44.8, 48, 'the nearest'],
		[76.8, 80, 'the nearest'],
		[35, 32, 'the nearest'],
		[36, 40, 'the larger of two that are as near'],
		[3, 8, 'at least the divisor'],
		[8, 8, 'itself'],
		[19.2, 24, 'the next, as the nearest is more than a tenth below'],
		[11, 16, 'the next, as the nearest is more than a tenth below'],
	])('of %d is %d: %s', (width, made) => {
		expect(divisible(width, 8)).toBe(made);
	});

	test('is a multiple, never below nine tenths of the width, and less than two divisors away', () => {
		const widths = fc.double({ min: 1, max: 2048, noNaN: true });
		forAll(fc.tuple(widths, fc.integer({ min: 1, max: 64 })), ([width, divisor]) => {
			const made = divisible(width, divisor);
			expect(made % divisor).toBe(0);
			expect(made).toBeGreaterThanOrEqual(leastShare * width);
			expect(Math.abs(made - width)).toBeLessThan(2 * divisor);
		});
	});
});

describe('MobileNet with a divisor', () => {
	const widths = ({ rows }: Table) => [...new Set(rows.flatMap(({ output }) => output[2] ?? []))];

	test('has widths that are its multiples', () => {
		const table = layerTable(mobilenet({ alpha: 0.6, divisor: 8, classes: 10 }));
		expect(widths(table)).toEqual([24, 40, 80, 152, 304, 616, 10]);
	});

	test('is what it is without one at the widths for which it was published, but nobody printed it', () => {
		for (const alpha of [0.25, 0.5, 0.75, 1]) {
			const [plain, rounded] = [mobilenet({ alpha }), mobilenet({ alpha, divisor: 8 })];
			expect(layerTable(rounded)).toEqual(layerTable(plain));
			expect(rounded.published).toEqual([]);
			expect(rounded.title).toBe(`${plain.title}, widths in steps of 8`);
		}
	});

	test('refuses a divisor that is no whole number in range', () => {
		expect(() => mobilenet({ divisor: 0 })).toThrow('divisor must be from 1 to 64: got 0; try 8');
		expect(() => scaledWidth(32, { divisor: 1.5 })).toThrow('divisor must be a whole number');
	});
});

test('the widths of MobileNet are those of its layers', () => {
	const rows = layerTable(mobilenet()).rows.filter(({ kind }) => kind !== 'dense');
	expect(mobilenetWidths).toEqual([...new Set(rows.map(({ output }) => output[2]))]);
	expect(mobilenetWidths).toEqual([32, 64, 128, 256, 512, 1024]);
});
