import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { cost, failures, graph, layer, run, svd } from './cases';
import { checkText } from '../../scripts/golden/file';

beforeAll(() => useBackend('cpu'));

it('finds nothing wrong with cases that are right', () => {
	expect(failures(layer, graph, svd, cost)).toEqual([]);
});

it('joins more than two inputs in the order listed', () => {
	const [first, second, third] = [1, 10, 100].map((value) => ({ shape: [1, 1], data: [value] }));
	const costs = { macs: 0, params: 0, paramsNonTrainable: 0 };
	const join = { attrs: { axis: -1 }, inputs: { first, second, third }, weights: {}, ...costs };
	const row = { shape: [1, 3], data: [1, 10, 100] };
	expect(failures({ ...join, name: 'concat', op: 'concat', output: row })).toEqual([]);
	expect(failures({ ...join, name: 'add', op: 'add', output: { shape: [1, 1], data: [111] } })).toEqual([]);
});

it('takes kernels that are wider than high, or higher than wide', () => {
	const output = { ...svd.output, singularValues: [3, 2], rank1Error: 2 };
	const [wide, high] = [
		{ x: { shape: [2, 3], data: [3, 0, 0, 0, 2, 0] }, rank1: { shape: [2, 3], data: [3, 0, 0, 0, 0, 0] } },
		{ x: { shape: [3, 2], data: [3, 0, 0, 2, 0, 0] }, rank1: { shape: [3, 2], data: [3, 0, 0, 0, 0, 0] } },
	].map(({ x, rank1 }) => ({ ...svd, inputs: { x }, output: { ...output, rank1 }, params: 6 }));
	expect(failures(wide, high)).toEqual([]);
});

it('takes singular values below the tolerance of the rank for 0', () => {
	const output = { ...svd.output, singularValues: [2, 0], rank: 1, separable: true, rank1Error: 0 };
	expect(failures({ ...svd, attrs: { rankTolerance: 0.75 }, output })).toEqual([]);
});

it('holds listed values of the formula against ours to the last bit', () => {
	const vector = {
		seed: 0,
		layer: 0,
		role: 'kernel',
		index: 0,
		hash: 2856213345,
		uniform: 0.330027983058244,
	};
	const vectors = (...formulaVectors: readonly object[]): readonly string[] | undefined =>
		checkText(JSON.stringify({ cases: [layer], formulaVectors })).vectors?.failures;
	expect(vectors(vector)).toEqual([]);
	expect(vectors({ ...vector, hash: 2856213346 }, { ...vector, uniform: 0.330027983058245 })).toEqual([
		"formulaVectors[0].hash: must equal the engine's 2856213345: the file says 2856213346",
		"formulaVectors[1].uniform: must equal the engine's 0.330027983058244: the file says 0.330027983058245",
	]);
	expect(vectors({ ...vector, role: 'input' })).toEqual([
		expect.stringMatching(/^formulaVectors\[0\]\.role: must be a known word: got "input"/),
	]);
});

it('tells how far a case past its tolerance is off, and where', () => {
	const output = { shape: [1, 2, 2, 1], data: [4, 4, 4.25, 4] };
	expect(failures({ ...layer, output })).toEqual([
		'output: must be within 0.00001: off by 5.88e-2, got 4, want 4.25 at [0, 1, 0, 0]',
	]);
	expect(run({ ...layer, output }).cases[0]?.worst).toBe(0.25 / 4.25);
});

it('allows an error below the tolerance, but none where a case is exact', () => {
	const close = { ...layer, output: { shape: [1, 2, 2, 1], data: [4, 4, 4.00001, 4] } };
	expect(failures(close)).toEqual([]);
	expect(failures({ ...close, exact: true })).toEqual([
		expect.stringMatching(/^output: must be within 0: off by/),
	]);
});

it('goes on with the other cases after one that makes no sense', () => {
	const { cases } = run(layer, null, 'case', { name: 'empty' }, graph);
	expect(cases.map(({ name, failures }) => [name, failures.length])).toEqual([
		['ones', 0],
		['cases[1]', 1],
		['cases[2]', 1],
		['empty', 1],
		['shortcut', 0],
	]);
});

describe('a file that cannot be read is told what is wrong with it', () => {
	it.each([
		['an empty file', '', /^the text must be JSON: Unexpected end of JSON input; /],
		['a file cut short', JSON.stringify({ cases: [layer] }).slice(0, 80), /^the text must be JSON: /],
		['a number that JSON has not', '{"cases": [NaN]}', /^the text must be JSON: Unexpected token .N/],
		['a list in place of an object', '[1]', 'must be an object: got [1]; write { … }'],
		['a long text', JSON.stringify('a'.repeat(99)), /^must be an object: got "a{39}…; write \{ … \}$/],
		[
			'lists in lists without end',
			`${'['.repeat(9e4)}${']'.repeat(9e4)}`,
			/^must be an object: got a value nested too deep to quote; /,
		],
		['a file without cases', '{}', 'the field "cases" is missing; add "cases"'],
		['an empty list of cases', '{"cases": []}', 'cases: there must be at least one case: got none; add one'],
		['cases that are no list', '{"cases": {"a": 1}}', 'cases: must be a list: got {"a":1}; write [ … ]'],
	])('%s', (_, source, sentence) => {
		const { cases, failure } = checkText(source);
		expect(cases).toEqual([]);
		expect(failure).toMatch(sentence);
	});
});
