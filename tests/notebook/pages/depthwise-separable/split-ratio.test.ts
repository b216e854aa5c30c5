import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	houseDials,
	isFewer,
	kernels,
	leastFilters,
	partsAt,
	productsAt,
	ratioRanges,
	shareAt,
	splitCost,
	splitWeights,
	turned,
	type RatioDials,
} from '$lib/notebook/pages/depthwise-separable/split-ratio';
import { sum } from '$lib/ops/fraction';
import { latex } from '$lib/ops/latex';
import { evaluate } from '$lib/ops/size';
import { forAll } from '../../../support/for-all';

const dials: fc.Arbitrary<RatioDials> = fc.record({
	outChannels: fc.integer(ratioRanges.outChannels),
	kernel: fc.integer(ratioRanges.kernel),
});

function plain(source: string): string {
	return source.replace(/\\htmlData\{[^}]*\}/g, '');
}

describe('the share that remains', () => {
	test('of the house example is 17/72, of 10,368 multiplications 1,296 and 1,152', () => {
		const { standard, depthwise, pointwise, share } = splitCost(houseDials);
		const macs = [standard, depthwise, pointwise].map((cost) => evaluate(cost).numerator);
		expect(macs).toEqual([10_368, 1296, 1152]);
		expect(share.fraction).toEqual({ numerator: 17, denominator: 72 });
		expect(share.fewer).toBeCloseTo(4.235, 3);
	});

	test('is 1/N + 1/D_K² in symbols', () => {
		expect(plain(latex(splitCost(houseDials).share.polynomial))).toBe(
			'\\frac{1}{{N}} + \\frac{1}{{D_K^{2}}}',
		);
	});

	test('is what the engine counts, for all dials', () => {
		forAll(dials, (each) => {
			expect(shareAt(each).fraction).toEqual(splitCost(each).share.fraction);
		});
	});

	test('is the sum of its two parts, of which only the first falls with the filters', () => {
		forAll(dials, (each) => {
			const { depthwise, pointwise } = partsAt(each);
			expect(sum(depthwise.fraction, pointwise.fraction)).toEqual(shareAt(each).fraction);
			expect(depthwise.fewer).toBeCloseTo(each.outChannels, 9);
			expect(pointwise.fewer).toBeCloseTo(each.kernel ** 2, 9);
		});
	});

	test('never saves as much as the smaller of filters and taps', () => {
		forAll(dials, (each) => {
			expect(shareAt(each).fewer).toBeLessThan(Math.min(each.outChannels, each.kernel ** 2));
		});
	});

	test('is never exactly the whole: with one filter or one tap it is more, else less', () => {
		forAll(dials, (each) => {
			const { numerator, denominator } = shareAt(each).fraction;
			const isEdge = each.outChannels === 1 || each.kernel === 1;
			expect(Math.sign(numerator - denominator)).toBe(isEdge ? 1 : -1);
		});
	});
});

test('for each place and input channel, a filter has its taps and the split layer taps and filters', () => {
	expect(productsAt(houseDials)).toEqual({ standard: 72, depthwise: 9, pointwise: 8 });
	expect(productsAt({ outChannels: 1, kernel: 3 })).toEqual({ standard: 9, depthwise: 9, pointwise: 1 });
});

test('the weights of 256 channels are 589,824 whole, 2,304 and 65,536 split', () => {
	expect(splitWeights({ outChannels: 256, kernel: 3 })).toEqual({
		standard: 589_824,
		depthwise: 2304,
		pointwise: 65_536,
	});
});

test('the least filters for a saving are found exactly, or not at all', () => {
	expect(leastFilters(8, 3)).toBe(72);
	expect(leastFilters(20, 5)).toBe(100);
	expect(leastFilters(9, 3)).toBeUndefined();
	expect(isFewer({ numerator: 1, denominator: 8 }, 8)).toBe(true);
	expect(isFewer(shareAt({ outChannels: 71, kernel: 3 }).fraction, 8)).toBe(false);
});

test('dials go to the nearest whole number that there is', () => {
	expect(kernels).toEqual([1, 2, 3, 4, 5, 6, 7]);
	expect(turned(houseDials, 'outChannels', 5000)).toEqual({ outChannels: 1024, kernel: 3 });
	expect(turned(houseDials, 'kernel', 0.2)).toEqual({ outChannels: 8, kernel: 1 });
	expect(turned(houseDials, 'kernel', NaN)).toBe(houseDials);
});
