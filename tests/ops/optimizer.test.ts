import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { atRest, smoothed, stepped } from '$lib/ops/optimizer';
import { rateAt, stepsOf, usualRecipe } from '$lib/ops/recipe';

const one = (value: number): ReturnType<typeof ndArray> => ndArray([1], [value]);

test('two steps with momentum are those worked out by hand, and only a kernel decays', () => {
	const start = atRest([{ kernel: one(1), beta: one(1) }, {}]);
	const gradients = [{ kernel: one(2), beta: one(2) }, {}];
	const stride = { rate: 0.25, momentum: 0.5, decay: 0.5 };
	// Pull 2 + 0.5 · 1 = 2.5, speed 2.5, step 0.25 · (2.5 + 0.5 · 2.5) = 0.9375.
	const first = stepped(start, gradients, stride);
	expect(first).toEqual({
		weights: [{ kernel: one(0.0625), beta: one(0.25) }, {}],
		velocities: [{ kernel: one(2.5), beta: one(2) }, {}],
	});
	// Pull 2 + 0.5 · 0.0625 = 2.03125, speed 0.5 · 2.5 + 2.03125 = 3.28125.
	const second = stepped(first, gradients, stride);
	expect(second.velocities).toEqual([{ kernel: one(3.28125), beta: one(3) }, {}]);
	expect(second.weights).toEqual([
		{ kernel: one(0.0625 - 0.25 * (2.03125 + 1.640625)), beta: one(-0.625) },
		{},
	]);
	expect(start.weights).toEqual([{ kernel: one(1), beta: one(1) }, {}]);
});

test('means and variances follow the batch, all else stays', () => {
	const weights = [{ gamma: one(3), mean: one(0), variance: one(1) }, { kernel: one(2) }];
	expect(smoothed(weights, [{ mean: one(1), variance: one(5) }, {}], 0.75)).toEqual([
		{ gamma: one(3), mean: one(0.25), variance: one(2) },
		{ kernel: one(2) },
	]);
});

test('the rate rises to its peak and falls to 0; pictures left over are not seen', () => {
	const { peak, warmUp } = usualRecipe;
	expect([0, warmUp, 1].map((part) => rateAt(usualRecipe, part))).toEqual([0, peak, 0]);
	expect(rateAt(usualRecipe, warmUp / 2)).toBeCloseTo(peak / 2, 12);
	expect(rateAt(usualRecipe, (1 + warmUp) / 2)).toBeCloseTo(peak / 2, 12);
	expect(stepsOf({ ...usualRecipe, epochs: 3, batch: 64 }, 60_000)).toEqual({ perEpoch: 937, total: 2811 });
});
