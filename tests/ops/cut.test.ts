import { beforeEach, expect, test } from 'vitest';
import { cutOut } from '$lib/ops/cut';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import * as layer from '$lib/ops/layer';
import { dimensions, shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';
import { run } from '../support/run';

beforeEach(async () => {
	await useBackend('cpu');
});

test('a piece of a network, fed what came before it, makes what it makes in the whole', () => {
	let pieces = 0;
	forAll(anyLayers, (sample) => {
		const whole = run(sample);
		const list = whole.map(({ stage }) => stage);
		for (const first of upTo(list.length)) {
			// Inside a block that is joined with its own input there is no place to cut.
			if (list.slice(first).some(({ reads }) => reads.some((read) => read < first - 1))) continue;
			const input = first === 0 ? whole[0]?.operands.sources[0] : whole[first - 1]?.output;
			if (input === undefined) continue;
			const cut = cutOut(list, first, list.length - 1);
			const weights = whole.slice(first).map(({ operands }) => operands.weights);
			expect(forward(cut, input, weights)).toEqual(whole.slice(first).map(({ output }) => output));
			pieces += 1;
		}
	});
	expect(pieces).toBeGreaterThan(100);
});

test('a piece has the formula weights that it has in the whole', () => {
	const input = shape(4, 4, 2);
	const list = stages(
		[
			layer.depthwise({ inChannels: 2, kernel: 3 }),
			layer.batchNorm(),
			layer.pointwise({ inChannels: 2, outChannels: 3, bias: true }),
		],
		input,
	);
	const whole = networkWeights(list, 5);
	expect(networkWeights(cutOut(list, 1, 2), 5, 1)).toEqual(whole.slice(1));
	const image = formulaInput(dimensions(input), 5);
	expect(forward(list, image, whole)).toHaveLength(3);
});

test('a cut across a branch is refused', () => {
	const branch = [layer.relu()];
	const list = stages(
		[layer.relu(), layer.block('unit', [layer.relu(), layer.add({ name: 'sum', branch })])],
		shape(2, 2, 1),
	);
	expect(() => cutOut(list, 2, 3)).toThrow(
		new RangeError('unit reads stage 0, which lies before the cut at 2'),
	);
});
