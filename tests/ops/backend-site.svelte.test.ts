import { expect, test } from 'vitest';
import { valueAt } from '$lib/ops/array';
import { useCpu } from '$lib/ops/backend-cpu';
import { wasmFiles } from '$lib/ops/backend-files';
import { tensorCount } from '$lib/ops/backend-start';
import { useWasm } from '$lib/ops/backend-wasm';
import { forward } from '$lib/ops/forward';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { cells } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';
import { isClose, run, valueByTaps, type Worked } from '../support/run';

function isAsTapsSay({ stage, operands, output }: Worked): boolean {
	return cells(stage.output).every((cell) => {
		const made = valueAt(output, cell.y, cell.x, cell.channel);
		return isClose(made, valueByTaps(stage, operands, cell));
	});
}

// The pages load single kernels; that none is missing shows only where nothing else registers them.
test.each([
	['plain loops', useCpu],
	['WebAssembly', () => useWasm(wasmFiles)],
])('%s as the pages load them compute every kind of layer as its taps say', async (_, start) => {
	await start();
	const before = tensorCount();
	const ops = new Set<string>();
	forAll(
		anyLayers,
		(sample) => {
			const worked = run(sample);
			worked.forEach(({ stage }) => ops.add(stage.layer.op));
			expect(worked.every(isAsTapsSay)).toBe(true);
		},
		200,
	);
	expect(ops.size).toBe(13);
	expect(tensorCount()).toBe(before);
});

test('over 10,000 runs the number of tensors stays as it was', async () => {
	await useCpu();
	const list = stages([conv({ inChannels: 4, outChannels: 8, kernel: 3 })], shape(6, 6, 4));
	const [input, weights] = [integerInput([6, 6, 4], 1), integerWeights(list, 1)];
	forward(list, input, weights);
	const before = tensorCount();
	for (let count = 0; count < 10_000; count += 1) forward(list, input, weights);
	expect(tensorCount()).toBe(before);
});
