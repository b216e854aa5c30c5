import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { failures, pattern } from './cases';

beforeAll(() => useBackend('cpu'));

const half = Math.log(3) / 2;
const row = { shape: [1, 2], data: [0, 2 * half] };
const shares = { shape: [1, 2], data: [0.25, 0.75] };

/** A dense layer that changes nothing, and shares of 1 to 3. */
const network = {
	name: 'shares',
	op: 'network',
	attrs: { seed: 1 },
	layers: [
		{ index: 1, name: 'logits', op: 'dense', inputs: ['x'], attrs: { units: 2, useBias: false }, fanIn: 2 },
		{ index: 2, name: 'softmax', op: 'softmax', inputs: ['logits'], attrs: {} },
	],
	inputs: { x: row },
	weights: { 'logits/kernel': { shape: [2, 2], data: [1, 0, 0, 1] } },
	output: row,
	softmax: shares,
	stats: {
		logits: { mean: half, std: half, first8: row.data },
		softmax: { mean: 0.5, std: 0.25, first8: shares.data },
	},
	macs: 4,
	params: 4,
	paramsNonTrainable: 0,
};

/** The network with other statistics of its last layer. */
function withStatistics(statistics: object): object {
	return { ...network, stats: { ...network.stats, softmax: { ...network.stats.softmax, ...statistics } } };
}

/** The network with another name for its first layer. */
function withFirstName(name: string): object {
	const [first, last] = network.layers;
	const weights = { [`${name}/kernel`]: network.weights['logits/kernel'] };
	const stats = { ...network.stats, [name]: network.stats.logits };
	return {
		...network,
		layers: [
			{ ...first, name },
			{ ...last, inputs: [name] },
		],
		weights,
		stats,
	};
}

it('finds nothing wrong with a network that is right', () => {
	expect(failures(network)).toEqual([]);
});

describe('a network with a wrong claim fails', () => {
	it.each([
		[
			'logits',
			{ ...network, output: { shape: [1, 2], data: [0, 1] } },
			/^output: must be within 0.0001: off by 9.86e-2/,
		],
		[
			'softmax',
			{ ...network, softmax: { shape: [1, 2], data: [0.25, 0.5] } },
			/^softmax: must be within 0.0001: off by 2.50e-1/,
		],
		[
			'a mean',
			withStatistics({ mean: 0.25 }),
			/^stats.softmax.mean: must be within 0.0001: off by 2.50e-1, got 0.5\d*, want 0.25$/,
		],
		[
			'a deviation',
			withStatistics({ std: 0.5 }),
			/^stats.softmax.std: must be within 0.0001: off by 2.50e-1/,
		],
		[
			'a first value',
			withStatistics({ first8: [0.5, 0.75] }),
			/^stats.softmax.first8: must be within 0.0001: off by 2.50e-1/,
		],
		[
			'the number of first values',
			withStatistics({ first8: [0.25] }),
			'stats.softmax.first8: must have the shape 1: got 2',
		],
		['costs', { ...network, macs: 5 }, "macs: must equal the engine's 4: the file says 5"],
		[
			'weights too many',
			{ ...network, weights: { ...network.weights, 'logits/bias': shares } },
			'weights["logits/bias"]: must belong to a layer: none uses it',
		],
		[
			'no statistics of a layer',
			{ ...network, stats: { logits: network.stats.logits } },
			'stats: the field "softmax" is missing; add "softmax"',
		],
		[
			'no layer named logits',
			withFirstName('scores'),
			'output: must be made by a layer named logits: there is none; name a layer logits',
		],
		[
			'a spread of 0',
			{
				...network,
				weights: { formula: true },
				layers: [{ ...network.layers[0], fanIn: 0 }, network.layers[1]],
			},
			'layer logits.fanIn: must be above 0: got 0; try 1',
		],
	])('%s', (_, wrong, sentence) => {
		expect(failures(wrong)).toEqual([expect.stringMatching(pattern(sentence))]);
	});
});
