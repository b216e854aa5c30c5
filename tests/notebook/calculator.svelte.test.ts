import { afterEach, expect, test } from 'vitest';
import { Calculator } from '$lib/notebook/calculator';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';

const calculator = new Calculator();

afterEach(() => {
	calculator.stop();
});

function calculation(outChannels: number, side = 6) {
	const layer = conv({ inChannels: 4, outChannels, kernel: 3 });
	const list = stages([layer], shape(side, side, 4));
	return { stages: list, input: integerInput([side, side, 4], 1), weights: integerWeights(list, 1) };
}

test('the worker makes just what a forward pass makes', async () => {
	const asked = calculation(8);
	const made = await calculator.run(asked);
	await useBackend('cpu');
	expect(made).toEqual(forward(asked.stages, asked.input, asked.weights));
});

test('a large layer, which goes to WebAssembly, has the same whole numbers', async () => {
	const asked = calculation(64, 32);
	const made = await calculator.run(asked);
	await useBackend('cpu');
	expect(made).toEqual(forward(asked.stages, asked.input, asked.weights));
});

test('while one run is under way, only the newest of those that wait is answered', async () => {
	const answered: number[] = [];
	const runs = [1, 2, 3, 4, 5].map((outChannels) =>
		calculator.run(calculation(outChannels)).then(() => {
			answered.push(outChannels);
		}),
	);
	await runs.at(-1);
	expect(answered).toEqual([1, 5]);
});

test('what cannot be calculated is said, and the next run goes on', async () => {
	const asked = calculation(3);
	await expect(calculator.run({ ...asked, weights: [{}] })).rejects.toThrow(/kernel/);
	expect(await calculator.run(asked)).toHaveLength(1);
});
