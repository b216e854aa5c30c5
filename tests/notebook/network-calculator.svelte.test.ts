import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { NetworkCalculator } from '$lib/notebook/network-calculator';
import { useCpu } from '$lib/ops/backend-cpu';
import { networkWeights } from '$lib/ops/formula-weights';
import { forward } from '$lib/ops/forward';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput } from '$lib/ops/weights';

let calculator = new NetworkCalculator();

beforeAll(useCpu);

beforeEach(() => {
	calculator = new NetworkCalculator();
});

afterEach(() => {
	calculator.stop();
});

/** A network of one layer, all of whose output is wanted. */
function network(outChannels: number) {
	const layer = conv({ inChannels: 4, outChannels, kernel: 3 });
	const list = stages([layer], shape(6, 6, 4));
	return { stages: list, input: integerInput([6, 6, 4], 1), seed: 1, wanted: [0] };
}

test('a worker that was warmed answers what is asked of it meanwhile', async () => {
	calculator.warm();
	const { outputs } = await calculator.runNetwork(network(8));
	expect(outputs.map(({ shape }) => shape)).toEqual([[6, 6, 8]]);
});

test('of a whole network, whose weights are made in the worker, only the wanted outputs come back', async () => {
	const asked = network(8);
	const [expected] = forward(asked.stages, asked.input, networkWeights(asked.stages, 1));
	const nothing = await calculator.runNetwork({ ...asked, wanted: [] });
	expect(nothing.outputs).toEqual([]);
	const [made] = (await calculator.runNetwork(asked)).outputs;
	expect(made?.shape).toEqual(expected?.shape);
	for (const [index, value] of (made?.data ?? []).entries()) {
		expect(value).toBeCloseTo(expected?.data[index] ?? NaN, 4);
	}
});

test('the worker keeps the weights of a network for its next run, and says how long the pass took', async () => {
	const asked = network(8);
	const first = await calculator.runNetwork(asked);
	const again = await calculator.runNetwork(asked);
	expect([first.isWarm, again.isWarm]).toEqual([false, true]);
	expect(again.outputs).toEqual(first.outputs);
	expect(again.ms).toBeGreaterThanOrEqual(0);
});

test('of networks asked for in haste, the first and the newest are answered and no others', async () => {
	const answered: number[] = [];
	const runs = [1, 2, 3, 4, 5].map(async (width) => {
		const { outputs } = await calculator.runNetwork(network(width));
		answered.push(outputs[0]?.shape[2] ?? NaN);
	});
	await runs.at(-1);
	expect(answered).toEqual([1, 5]);
});
