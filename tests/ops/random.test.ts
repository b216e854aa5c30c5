import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash, uniform } from '$lib/ops/random';
import { roles } from '$lib/ops/weights';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';

/** The formula's test vectors (golden networks.json, formulaVectors). */
test.each([
	{ seed: 0, layer: 0, role: 'kernel', index: 0, bits: 2856213345, value: 0.330027983058244 },
	{ seed: 0, layer: 0, role: 'kernel', index: 1, bits: 2578415984, value: 0.20066850632429123 },
	{ seed: 1, layer: 0, role: 'kernel', index: 0, bits: 4144276065, value: 0.9298289273865521 },
	{ seed: 1, layer: 0, role: 'kernel', index: 3071, bits: 2507496446, value: 0.1676440229639411 },
	{ seed: 1, layer: 1, role: 'kernel', index: 0, bits: 137712658, value: -0.9358725463971496 },
	{ seed: 1, layer: 1, role: 'kernel', index: 215, bits: 3100158508, value: 0.4436238016933203 },
	{ seed: 1, layer: 2, role: 'gamma', index: 0, bits: 580298765, value: -0.7297773300670087 },
	{ seed: 1, layer: 2, role: 'beta', index: 1, bits: 561736135, value: -0.738421228248626 },
	{ seed: 1, layer: 2, role: 'mean', index: 2, bits: 43900585, value: -0.9795571970753372 },
	{ seed: 1, layer: 2, role: 'variance', index: 3, bits: 483408408, value: -0.7748954184353352 },
	{ seed: 12, layer: 41, role: 'bias', index: 9, bits: 2208290165, value: 0.02831524098291993 },
	{
		seed: 65535,
		layer: 4095,
		role: 'variance',
		index: 1000000,
		bits: 2528024903,
		value: 0.17720333067700267,
	},
] as const)(
	'seed $seed, layer $layer, $role, index $index gives the number of the reference',
	({ seed, layer, role, index, bits, value }) => {
		const stream = { seed, layer, role: roles.indexOf(role) };
		expect(hash(stream, index)).toBe(bits);
		expect(uniform(stream, index)).toBe(value);
	},
);

const anyStream = fc.record({
	seed: fc.integer({ min: 0, max: 65535 }),
	layer: fc.integer({ min: 0, max: 4095 }),
	role: fc.integer({ min: 0, max: 15 }),
});

test('a number lies from −1 up to, not including, 1', () => {
	forAll(fc.tuple(anyStream, fc.nat()), ([stream, index]) => {
		const value = uniform(stream, index);
		expect(value >= -1 && value < 1).toBe(true);
	});
});

test('a number depends on nothing but its stream and index', () => {
	const stream = { seed: 3, layer: 2, role: 1 };
	const forwards = upTo(100).map((index) => uniform(stream, index));
	const backwards = upTo(100).map((index) => uniform(stream, 99 - index));
	expect(backwards.reverse()).toEqual(forwards);
	expect(new Set(forwards).size).toBe(100);
});

test('seed, layer and role each make another stream', () => {
	const base = { seed: 1, layer: 1, role: 1 };
	const streams = [base, { ...base, seed: 2 }, { ...base, layer: 2 }, { ...base, role: 2 }];
	expect(new Set(streams.map((stream) => hash(stream, 0))).size).toBe(4);
});

test('numbers spread evenly: a tenth of them in each tenth, within a fifth of that', () => {
	const counts = upTo(10).map(() => 0);
	for (const index of upTo(10_000)) {
		const tenth = Math.floor((uniform({ seed: 1, layer: 0, role: 0 }, index) + 1) * 5);
		counts[tenth] = (counts[tenth] ?? 0) + 1;
	}
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(200);
});
