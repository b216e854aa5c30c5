import { beforeAll, expect, it } from 'vitest';
import { valueAt } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import * as layer from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { cells, item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyConvolution, anyPool } from '../support/layers';
import { disagreements, isClose, run, valueByTaps } from '../support/run';
import { sample } from '../support/sample';

beforeAll(() => useBackend('wasm'));

it('the wasm backend computes any convolution as its taps say', () => {
	forAll(anyConvolution, (convolution) => {
		expect(run(convolution).flatMap(disagreements)).toEqual([]);
	});
});

it('the wasm backend computes any pool as its taps say, save the last bit of a mean', () => {
	forAll(anyPool, (pool) => {
		for (const { stage, operands, output } of run(pool)) {
			const byTaps = cells(stage.output).map((cell) => valueByTaps(stage, operands, cell));
			const byWasm = cells(stage.output).map(({ y, x, channel }) => valueAt(output, y, x, channel));
			expect(byWasm.every((value, index) => isClose(value, item(byTaps, index)))).toBe(true);
		}
	});
});

// TensorFlow.js' own `same` makes zeros here: tensorflow/tfjs issue 6629.
it.each([
	['rows', [1, 3], [2, 1]],
	['columns', [3, 1], [1, 2]],
] as const)('the wasm backend does not lose the values where a stride skips %s', (_, kernel, stride) => {
	const convolutions = [
		layer.conv({ inChannels: 4, outChannels: 4, kernel, stride }),
		layer.conv({ inChannels: 4, outChannels: 4, kernel, stride, groups: 2 }),
		layer.depthwise({ inChannels: 4, kernel, stride }),
	];
	for (const convolution of convolutions) {
		expect(run(sample([convolution], shape(6, 6, 4))).flatMap(disagreements)).toEqual([]);
	}
});
