import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { failures, graph, pattern, withSecond } from './cases';

beforeAll(() => useBackend('cpu'));

describe('a graph that makes no sense is told what is wrong with it', () => {
	it.each([
		[
			'a name that every object knows',
			{
				...graph,
				layers: [
					{ ...graph.layers[0], name: 'constructor' },
					{ ...graph.layers[1], inputs: ['x', 'constructor'] },
				],
			},
			'intermediates: the field "constructor" is missing; add "constructor"',
		],
		[
			'a row and a map',
			{
				...graph,
				inputs: { ...graph.inputs, y: { shape: [1, 1], data: [1] } },
				layers: [graph.layers[0], { ...graph.layers[1], inputs: ['x', 'y'] }],
			},
			'layer sum: add needs batches of one size: got 1×1×2×1 and 1×1; correct its inputs',
		],
		[
			'an input that nobody makes',
			withSecond({ inputs: ['x', 'y'] }),
			'layer sum.inputs[1]: must name a layer or an input: there is no y; try relu',
		],
		[
			'a layer that reads itself',
			withSecond({ inputs: ['x', 'sum'] }),
			'layer sum.inputs[1]: must name an earlier layer: sum is not made yet; try relu',
		],
		[
			'layers that read each other',
			{ ...graph, layers: [{ ...graph.layers[0], inputs: ['sum'] }, graph.layers[1]] },
			'layer relu.inputs[0]: must name an earlier layer: sum is not made yet; try x',
		],
		[
			'a name used twice',
			withSecond({ name: 'relu' }),
			'layers[1]: names must differ: relu is taken; rename it',
		],
		['no layers', { ...graph, layers: [] }, 'layers: there must be at least one layer: got none; add one'],
		[
			'an unknown operation',
			withSecond({ op: 'subtract' }),
			/^layer sum.op: must be a known word: got "subtract"/,
		],
		[
			'a missing intermediate',
			{ ...graph, intermediates: {} },
			'intermediates: the field "relu" is missing; add "relu"',
		],
		[
			'inputs of unequal shapes',
			{
				...graph,
				inputs: { ...graph.inputs, y: { shape: [1, 2, 1, 1], data: [1, 2] } },
				layers: [graph.layers[0], { ...graph.layers[1], inputs: ['relu', 'y'] }],
			},
			/^layer sum: add needs equal shapes: 1×2×1 and 2×1×1 differ/,
		],
		[
			'inputs of unequal batches',
			{
				...graph,
				inputs: { ...graph.inputs, y: { shape: [2, 1, 2, 1], data: [1, 2, 3, 4] } },
				layers: [graph.layers[0], { ...graph.layers[1], inputs: ['relu', 'y'] }],
			},
			'layer sum: add needs batches of one size: got 1×1×2×1 and 2×1×2×1; correct its inputs',
		],
	])('%s', (_, wrong, sentence) => {
		expect(failures(wrong)).toEqual([expect.stringMatching(pattern(sentence))]);
	});
});
