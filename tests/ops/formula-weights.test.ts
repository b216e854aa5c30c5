import { expect, test } from 'vitest';
import { formulaInput, formulaWeights } from '$lib/ops/formula-weights';
import { uniform } from '$lib/ops/random';
import { roles } from '$lib/ops/weights';

const source = { seed: 1, layer: 2, fanIn: 24, sigma: 3 };
const shapes = Object.fromEntries(roles.map((role) => [role, [5]]));

/** The formulas of the golden networks, for a value from −1 to 1. */
test.each([
	['kernel', (unit: number) => unit * Math.sqrt(6 / 24)],
	['bias', (unit: number) => unit / 4],
	['gamma', (unit: number) => 1 + unit / 4],
	['beta', (unit: number) => unit / 4],
	['mean', (unit: number) => (3 * unit) / 4],
	['variance', (unit: number) => 9 * (1 + unit / 2)],
] as const)('a %s follows its formula, rounded once to float32', (role, formula) => {
	const stream = { seed: 1, layer: 2, role: roles.indexOf(role) };
	const expected = [0, 1, 2, 3, 4].map((index) => Math.fround(formula(uniform(stream, index))));
	expect([...(formulaWeights(shapes, source)[role]?.data ?? [])]).toEqual(expected);
});

test('only the weights that are wanted are made, in their shapes', () => {
	const made = formulaWeights({ kernel: [3, 3, 2, 4] }, source);
	expect(Object.keys(made)).toEqual(['kernel']);
	expect(made.kernel?.shape).toEqual([3, 3, 2, 4]);
});

test('without a fan-in or a spread both count as 1', () => {
	const made = formulaWeights({ kernel: [1], variance: [1] }, { seed: 1, layer: 2 });
	expect(made).toEqual(
		formulaWeights({ kernel: [1], variance: [1] }, { seed: 1, layer: 2, fanIn: 1, sigma: 1 }),
	);
});

test('the input is the stream of layer 0 itself', () => {
	const { data, shape } = formulaInput([2, 3, 1], 7);
	expect(shape).toEqual([2, 3, 1]);
	const plain = [0, 1, 2, 3, 4, 5].map((index) => uniform({ seed: 7, layer: 0, role: 0 }, index));
	expect([...data]).toEqual(plain.map(Math.fround));
});
