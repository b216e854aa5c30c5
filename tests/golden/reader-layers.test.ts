import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { failures, layer, pattern, withAttrs } from './cases';

beforeAll(() => useBackend('cpu'));

describe('a single layer that makes no sense is told what is wrong with it', () => {
	it.each([
		[
			'an unknown operation',
			{ ...layer, op: 'conv3d' },
			/^op: must be a known word: got "conv3d"; try conv2d, /,
		],
		[
			'a missing attribute',
			withAttrs({ strides: undefined }),
			'attrs: the field "strides" is missing; add "strides"',
		],
		['a missing output', { ...layer, output: undefined }, 'the field "output" is missing; add "output"'],
		['missing costs', { ...layer, params: undefined }, 'the field "params" is missing; add "params"'],
		['a missing name', { ...layer, name: undefined }, 'the field "name" is missing; add "name"'],
		['a scalar kernel', withAttrs({ kernel: 2 }), 'attrs.kernel: must be a list: got 2; write [ … ]'],
		[
			'a number in quotation marks',
			withAttrs({ filters: '1' }),
			/^attrs.filters: must be a whole number .* got "1"; /,
		],
		[
			'a fraction for a size',
			withAttrs({ kernel: [2, 1.5] }),
			/^attrs.kernel\[1\]: must be a whole number .* got 1.5/,
		],
		[
			'an unknown padding',
			withAttrs({ padding: 'full' }),
			/^attrs.padding: must be same, valid or four sides: got "full"/,
		],
		[
			'groups that divide nothing',
			withAttrs({ groups: 2 }),
			'groups must divide in and out channels: 2 does not divide 1; try 1',
		],
		[
			'a window that does not fit',
			withAttrs({ kernel: [4, 2] }),
			/^the window must fit the padded input: 4 does not fit 3/,
		],
		[
			'stride with dilation',
			withAttrs({ strides: [2, 1], dilations: [2, 1] }),
			/^stride and dilation cannot both be above 1/,
		],
		[
			'weights that nothing uses',
			{ ...layer, weights: { ...layer.weights, bias: { shape: [1], data: [1] } } },
			'weights["bias"]: must belong to a layer: none uses it',
		],
		['a missing weight', { ...layer, weights: {} }, 'weights: the field "kernel" is missing; add "kernel"'],
		[
			'two inputs',
			{ ...layer, inputs: { ...layer.inputs, y: layer.inputs.x } },
			'conv2d reads one input: got 2; correct its inputs',
		],
		[
			'a join of one input',
			{ ...layer, op: 'add' },
			'add reads two inputs or more: got 1; correct its inputs',
		],
		[
			'another axis than the last',
			{ ...layer, op: 'concat', attrs: { axis: 1 }, inputs: { x: layer.inputs.x, y: layer.inputs.x } },
			'attrs.axis: must be the channel axis: got 1; try 3 or -1',
		],
		[
			'dense on a map',
			{ ...layer, op: 'dense', attrs: { units: 1, useBias: false } },
			'dense: reads [N, C]: got 1×3×3×1; put a layer between that makes it',
		],
		[
			'pads at a layer without a window',
			{ ...layer, op: 'relu', attrs: {} },
			'pads: belongs to layers with a window: got it at relu; leave it out',
		],
		[
			'a formula without a seed',
			{ ...layer, weights: { formula: true } },
			'attrs: the field "seed" is missing; add "seed"',
		],
	])('%s', (_, wrong, sentence) => {
		expect(failures(wrong)).toEqual([expect.stringMatching(pattern(sentence))]);
	});
});
