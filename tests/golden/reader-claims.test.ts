import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { cost, failures, graph, layer, pattern, svd, withSecond } from './cases';

beforeAll(() => useBackend('cpu'));

describe('a claim that the engine contradicts fails', () => {
	it.each([
		['macs', { ...layer, macs: 15 }, "macs: must equal the engine's 16: the file says 15"],
		['negative macs', { ...layer, macs: -16 }, 'macs: must be a whole number of at least 0: got -16; try 0'],
		['params', { ...layer, params: 5 }, "params: must equal the engine's 4: the file says 5"],
		[
			'paramsNonTrainable',
			{ ...graph, paramsNonTrainable: 2 },
			"paramsNonTrainable: must equal the engine's 0: the file says 2",
		],
		[
			'pads',
			{
				...layer,
				pads: [
					[0, 1],
					[0, 0],
				],
			},
			"pads: must equal the engine's [0,0,0,0]: the file says [0,1,0,0]",
		],
		[
			'the output shape',
			{ ...layer, output: { shape: [1, 4], data: [4, 4, 4, 4] } },
			'output: must have the shape 1×4: got 1×2×2×1',
		],
		[
			'the shape of a layer in a graph',
			withSecond({ outputShape: [1, 2, 1, 1] }),
			"layer sum.outputShape: must equal the engine's [1,1,2,1]: the file says [1,2,1,1]",
		],
		[
			'an intermediate',
			{ ...graph, intermediates: { relu: { shape: [1, 1, 2, 1], data: [0, 4] } } },
			/^intermediates.relu: must be within 0.00001: off by 2.50e-1/,
		],
		[
			'a singular value',
			{ ...svd, output: { ...svd.output, singularValues: [2, 1.5] } },
			/^singularValues: must be within 0.00001: off by 2.50e-1/,
		],
		[
			'a layer said to be equivalent',
			{
				...graph,
				equivalent: { op: 'relu', attrs: {}, weights: {}, macs: 0, params: 0, paramsNonTrainable: 0 },
			},
			/^equivalent: must be within 0.00001: off by 5.00e-1, got 3, want 6 at/,
		],
		[
			'the costs of a layer said to be equivalent',
			withEquivalentCosts(1),
			"equivalent.macs: must equal the engine's 0: the file says 1",
		],
		[
			'a result that is no number',
			withNegativeVariance(),
			/^output: must be within 0.00001: off by Infinity, got NaN, want 1 at/,
		],
		[
			'the rank',
			{ ...svd, output: { ...svd.output, rank: 1 } },
			"rank: must equal the engine's 2: the file says 1",
		],
		[
			'rank1',
			{ ...svd, output: { ...svd.output, rank1: { shape: [2, 2], data: [-2, 0, 0, 0] } } },
			/^rank1: must be within 0.00001: off by 2.00e\+0/,
		],
		[
			'rank1Error',
			{ ...svd, output: { ...svd.output, rank1Error: 0 } },
			/^rank1Error: must be within 0.00001: off by 1.00e\+0/,
		],
		[
			'macsWithoutDense',
			{ ...cost, macsWithoutDense: cost.macs },
			"macsWithoutDense: must equal the engine's 832128: the file says 834688",
		],
	])('%s', (_, wrong, sentence) => {
		expect(failures(wrong)).toEqual([expect.stringMatching(pattern(sentence))]);
	});
});

/** A graph that makes zeros of zeros, and a ReLU that does so at other costs. */
function withEquivalentCosts(macs: number): object {
	const zeros = { shape: [1, 1, 2, 1], data: [0, 0] };
	const equivalent = { op: 'relu', attrs: {}, weights: {}, macs, params: 0, paramsNonTrainable: 0 };
	return { ...graph, inputs: { x: zeros }, intermediates: { relu: zeros }, output: zeros, equivalent };
}

/** The root of a number below 0. */
function withNegativeVariance(): object {
	const one = { shape: [1], data: [1] };
	const weights = { gamma: one, beta: one, mean: one, variance: { shape: [1], data: [-1] } };
	const x = { shape: [1, 1], data: [1] };
	const costs = { macs: 0, params: 2, paramsNonTrainable: 2 };
	return {
		name: 'root',
		op: 'batchNorm',
		attrs: { epsilon: 0.5 },
		inputs: { x },
		weights,
		output: x,
		...costs,
	};
}
