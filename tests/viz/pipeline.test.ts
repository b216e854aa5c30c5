import { describe, expect, test } from 'vitest';
import { stage as words } from '$lib/messages/en/stage';
import { convolution } from '$lib/ops/convolutions';
import { valueAt } from '$lib/ops/array';
import { layerWeights } from '$lib/viz/pipeline';
import { item, upTo } from '../support/cells';
import { kindRun } from '../support/stage-run';

function weights(id: string, index: number, filter = 0) {
	return layerWeights(kindRun(convolution(id)), index, { filter, words });
}

describe('the weights between two tensors', () => {
	test('of a depthwise layer are all its kernels, one for each channel', () => {
		const run = kindRun(convolution('depthwise-separable'));
		const { array, detail } = layerWeights(run, 0, { filter: 2, words }) ?? {};
		expect(detail).toBe('4 kernels, 3 × 3');
		expect(array?.shape).toEqual([3, 3, 4]);
		const kernel = item(run.weights, 0).kernel;
		for (const channel of upTo(4)) {
			expect(array && valueAt(array, 2, 1, channel)).toBe(kernel && valueAt(kernel, 2, 1, 0, channel));
		}
	});

	test('of a pointwise layer are its matrix', () => {
		const { array, detail } = weights('depthwise-separable', 1) ?? {};
		expect(detail).toBe('8 × 4 weights');
		expect(array?.shape).toEqual([8, 4, 1]);
	});

	test('of another layer are one of its filters', () => {
		const { array, detail } = weights('effnet-block', 4, 3) ?? {};
		expect(detail).toBe('16 filters, 2 × 1 × 8');
		expect(array?.shape).toEqual([2, 1, 8]);
	});

	test('are none where a layer has none', () => {
		expect(weights('effnet-block', 2)).toBeUndefined();
		expect(weights('grouped-shuffle', 1)).toBeUndefined();
	});

	test('keep to their room', () => {
		const kind = convolution('depthwise-separable');
		const run = kindRun(kind, { ...kind.defaults, inChannels: 32, outChannels: 64 });
		for (const index of [0, 1]) {
			const { array, cellPx = NaN } = layerWeights(run, index, { filter: 0, words }) ?? {};
			const [height = NaN, width = NaN, maps = NaN] = array?.shape ?? [];
			expect((maps * (width + 1) - 1) * cellPx).toBeLessThanOrEqual(124.001);
			expect(height * cellPx).toBeLessThanOrEqual(68.001);
		}
	});
});
