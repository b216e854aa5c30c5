import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { checkText } from '../../scripts/golden/file';
import { failures, layer, pattern, withAttrs } from './cases';

beforeAll(() => useBackend('cpu'));

describe('a tensor that makes no sense is told what is wrong with it', () => {
	it.each([
		[
			'too few values',
			{ shape: [1, 3, 3, 1], data: [1, 2] },
			'inputs.x.data: the shape 1×3×3×1 needs 9 values: got 2; correct the shape or the data',
		],
		[
			'a text among the numbers',
			{ shape: [1, 1, 1, 2], data: [1, 'NaN'] },
			/^inputs.x.data\[1\]: must be a finite number: got "NaN"/,
		],
		[
			'null among the numbers',
			{ shape: [1, 1, 1, 2], data: [null, 1] },
			/^inputs.x.data\[0\]: must be a finite number: got null/,
		],
		[
			'a number beyond float32',
			{ shape: [1, 1, 1, 1], data: [1e39] },
			/^inputs.x.data\[0\]: must fit a float32: got 1e\+39/,
		],
		[
			'a size of zero',
			{ shape: [0, 3, 3, 1], data: [] },
			/^inputs.x.shape\[0\]: must be a whole number from 1 to 1000000: got 0/,
		],
		[
			'a negative size',
			{ shape: [1, -3, -3, 1], data: [1] },
			/^inputs.x.shape\[1\]: must be a whole number .* got -3/,
		],
		[
			'a huge shape',
			{ shape: [1, 1e6, 1e6, 1e6], data: [1] },
			/^inputs.x.data: the shape .* needs 1000000000000000000 values: got 1/,
		],
		[
			'a huge shape from the formula',
			{ shape: [1, 1e4, 1e4, 3], formula: true },
			/^inputs.x: must have at most 67108864 values: 1×10000×10000×3 has 300000000/,
		],
		['no shape', { data: [1] }, 'inputs.x: the field "shape" is missing; add "shape"'],
		[
			'an empty shape',
			{ shape: [], data: [1] },
			'inputs.x.shape: must have at least one size: got none; try [1, 5, 5, 3]',
		],
		[
			'three axes',
			{ shape: [3, 3, 1], data: layer.inputs.x.data },
			'inputs.x: must be [N, H, W, C] or [N, C]: got 3×3×1; add the missing axes',
		],
	])('%s', (_, x, sentence) => {
		expect(failures({ ...layer, inputs: { x } })).toEqual([expect.stringMatching(pattern(sentence))]);
	});

	it('a number too large for JSON to hold', () => {
		const source = JSON.stringify({ cases: [layer] }).replace(
			'[1,1,1,1,1,1,1,1,1]',
			'[1e999,1,1,1,1,1,1,1,1]',
		);
		expect(checkText(source).cases[0]?.failures).toEqual([
			'inputs.x.data[0]: must be a finite number: got Infinity; write it in digits, without quotation marks',
		]);
	});

	it.each([
		[
			'a huge output',
			{ shape: [1, 40, 40, 1], kernel: [1, 1], filters: 60_000 },
			/must have at most 67108864 values: 40×40×60000 has 96000000/,
		],
		[
			'a huge kernel from the formula',
			{ shape: [1, 100, 1, 1], kernel: [100, 1], filters: 1_000_000 },
			/must have at most 67108864 values: 100×1×1×1000000 has 100000000/,
		],
	])('%s', (_, { shape, ...attrs }, sentence) => {
		const inputs = { x: { shape, formula: true } };
		const wrong = {
			...withAttrs({ ...attrs, seed: 1 }),
			index: 1,
			fanIn: 1,
			inputs,
			weights: { formula: true },
		};
		expect(failures(wrong)).toEqual([expect.stringMatching(sentence)]);
	});

	it('a kernel of another shape', () => {
		const weights = { kernel: { shape: [2, 2, 2, 1], data: Array<number>(8).fill(1) } };
		expect(failures({ ...layer, weights })).toEqual([
			'weights.kernel: must have the shape 2×2×1×1: got 2×2×2×1; correct the weights or the attributes',
		]);
	});
});
