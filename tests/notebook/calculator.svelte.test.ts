import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Calculator } from '$lib/notebook/calculator';
import { useCpu } from '$lib/ops/backend-cpu';
import { forward } from '$lib/ops/forward';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';

let calculator = new Calculator();

beforeAll(useCpu);

beforeEach(() => {
	calculator = new Calculator();
});

afterEach(() => {
	calculator.stop();
});

function calculation(outChannels: number, side = 6) {
	const layer = conv({ inChannels: 4, outChannels, kernel: 3 });
	const list = stages([layer], shape(side, side, 4));
	return { stages: list, input: integerInput([side, side, 4], 1), weights: integerWeights(list, 1) };
}

/** A layer that goes to the worker. */
const large = (outChannels: number) => calculation(64 + outChannels, 48);

test('a small layer is calculated on the page as a forward pass makes it', async () => {
	const asked = calculation(8);
	expect(await calculator.run(asked)).toEqual(forward(asked.stages, asked.input, asked.weights));
});

test('once TensorFlow.js is loaded a small layer is answered before the call returns', async () => {
	const answer = vi.fn();
	const asked = calculation(8);
	calculator.calculate(asked, answer);
	expect(answer).not.toHaveBeenCalled();
	await calculator.load();
	answer.mockClear();
	calculator.calculate(asked, answer);
	expect(answer).toHaveBeenCalledExactlyOnceWith(forward(asked.stages, asked.input, asked.weights));
});

test('a large layer, which goes to WebAssembly in a worker, has the same whole numbers', async () => {
	await calculator.load();
	const asked = large(0);
	const answer = vi.fn();
	calculator.calculate(asked, answer);
	expect(answer).not.toHaveBeenCalled();
	await vi.waitUntil(() => answer.mock.calls.length > 0, { timeout: 20_000 });
	expect(answer).toHaveBeenCalledWith(forward(asked.stages, asked.input, asked.weights));
});

test('while one large run is under way, only the newest of those that wait is answered', async () => {
	const answered: number[] = [];
	const runs = [1, 2, 3, 4, 5].map((number) =>
		calculator.run(large(number)).then(() => {
			answered.push(number);
		}),
	);
	await runs.at(-1);
	expect(answered).toEqual([1, 5]);
});

test('a large run that a small one has followed is never answered', async () => {
	await calculator.load();
	const overtaken = vi.fn();
	const last = large(3);
	calculator.calculate(large(1), overtaken);
	calculator.calculate(large(2), overtaken);
	calculator.calculate(calculation(3), vi.fn());
	expect(await calculator.run(last)).toHaveLength(1);
	expect(overtaken).not.toHaveBeenCalled();
});

test('a small run that waits for TensorFlow.js gives way to the next one', async () => {
	const overtaken = vi.fn();
	calculator.calculate(calculation(1), overtaken);
	expect(await calculator.run(calculation(2))).toHaveLength(1);
	expect(overtaken).not.toHaveBeenCalled();
});

test.each([
	['on the page', calculation(3)],
	['in the worker', large(3)],
])('what cannot be calculated %s is said, and the next run goes on', async (_, asked) => {
	await expect(calculator.run({ ...asked, weights: [{}] })).rejects.toThrow(/kernel/);
	expect(await calculator.run(asked)).toHaveLength(1);
});
