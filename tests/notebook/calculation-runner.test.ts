import { beforeAll, expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import type { FormulaCalculation, NetworkCalculation } from '$lib/notebook/calculation';
import { CalculationRunner } from '$lib/notebook/calculation-runner';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import { forward } from '$lib/ops/forward';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

beforeAll(async () => {
	await useBackend('wasm');
});

function network(alpha: number, resolution = 32, seed = 1): FormulaCalculation {
	const { layers, input } = mobilenet({ alpha, resolution, classes: 10 });
	const list = stages(layers, input);
	return { stages: list, input: formulaInput(dimensions(input), seed), seed, wanted: [5, list.length - 1] };
}

/** As it arrives in a worker. */
const clone = (asked: NetworkCalculation): NetworkCalculation => structuredClone(asked);

test('a network is run with its weights by formula, and says how long the pass took', () => {
	const asked = network(0.25);
	const all = forward(asked.stages, asked.input, networkWeights(asked.stages, 1));
	const { outputs, ms } = new CalculationRunner().run(asked);
	expect(outputs).toEqual(asked.wanted.map((index) => all[index]));
	expect(ms).toBeGreaterThan(0);
});

test('run again, the same network finds its weights in place, and makes the same of the same picture', () => {
	const runner = new CalculationRunner();
	const [first, again] = [runner.run(network(0.25)), runner.run(clone(network(0.25)))];
	expect([first.isWarm, again.isWarm]).toEqual([false, true]);
	expect(again.outputs).toEqual(first.outputs);
});

test('on a picture of another size too, since the weights are those', () => {
	const runner = new CalculationRunner();
	runner.run(network(0.25));
	const { outputs, isWarm } = runner.run(clone(network(0.25, 64)));
	expect(isWarm).toBe(true);
	expect(outputs).toEqual(new CalculationRunner().run(network(0.25, 64)).outputs);
});

test.each([
	['width', network(0.5)],
	['seed', network(0.25, 32, 2)],
	['number of layers', { ...network(0.25), stages: network(0.25).stages.slice(0, 6) }],
])('with another %s it gets weights of its own, in the place of the others', (_, other) => {
	const before = tensorCount();
	const runner = new CalculationRunner();
	runner.run(other);
	const held = tensorCount() - before;
	runner.run(network(0.25));
	const { outputs, isWarm } = runner.run(other);
	expect(isWarm).toBe(false);
	expect(tensorCount() - before).toBe(held);
	expect(outputs).toEqual(new CalculationRunner().run(other).outputs);
});

test('a trained network is run with its own weights, which stay until another name is asked for', () => {
	const { seed, ...rest } = network(0.25);
	const trained = (name: string, from: number): NetworkCalculation => ({
		...rest,
		name,
		weights: networkWeights(rest.stages, from),
	});
	const runner = new CalculationRunner();
	runner.run({ ...rest, seed });
	const [first, again] = [runner.run(trained('a', 5)), runner.run(clone(trained('a', 5)))];
	const all = forward(rest.stages, rest.input, networkWeights(rest.stages, 5));
	expect(first.outputs).toEqual(rest.wanted.map((index) => all[index]));
	expect([first.isWarm, again.isWarm, runner.run(trained('b', 6)).isWarm]).toEqual([false, true, false]);
	expect(again.outputs).toEqual(first.outputs);
});

test('layers that come with weights are run with those, and leave the network in its place', () => {
	const asked = network(0.25);
	const weights = networkWeights(asked.stages, 5);
	const runner = new CalculationRunner();
	runner.run(asked);
	const before = tensorCount();
	const { outputs, isWarm } = runner.run({ stages: asked.stages, input: asked.input, weights });
	expect(outputs).toEqual(forward(asked.stages, asked.input, weights));
	expect(isWarm).toBe(false);
	expect(tensorCount()).toBe(before);
	expect(runner.run(asked).isWarm).toBe(true);
});
