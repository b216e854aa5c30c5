import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { mobilenet } from '$lib/models/mobilenet';
import { CalculationError } from '$lib/notebook/calculation-error';
import type { NetworkCalculator } from '$lib/notebook/network-calculator';
import NetworkExport from '$lib/notebook/NetworkExport.svelte';
import { ndArray } from '$lib/ops/array';
import { words } from './fixtures/bench';
import '../../src/app.css';

afterEach(() => {
	vi.restoreAllMocks();
});

const model = mobilenet({ alpha: 0.25, resolution: 32, classes: 10 });
const { exports: texts, calculating, retry } = words.workbench;

const made = { outputs: [ndArray([1, 1, 2], [0.125, 0.875])], ms: 1, isWarm: false };

async function open(calculator?: Pick<NetworkCalculator, 'runNetwork' | 'stop'>) {
	const props = { model, seed: 1, file: 'mobilenet-0.25-32', words };
	const screen = await render(NetworkExport, calculator ? { ...props, calculator } : props);
	const code = () => screen.container.querySelector('code')?.textContent ?? '';
	await screen.getByText(texts.title).click();
	return { screen, code, props };
}

function answering() {
	return { runNetwork: vi.fn<NetworkCalculator['runNetwork']>(() => Promise.resolve(made)), stop: vi.fn() };
}

describe('a whole network in code', () => {
	test('is run by itself when it is opened, and written for three frameworks', async () => {
		const { screen, code } = await open();
		await expect.poll(code, { timeout: 20_000 }).toContain('import torch');
		expect(code()).toContain('parameters == 215_642');
		await screen.getByText('Keras', { exact: true }).first().click();
		await expect.poll(code).toContain('import keras');
		await screen.getByText('TensorFlow.js', { exact: true }).first().click();
		await expect.poll(code).toContain("from '@tensorflow/tfjs'");
	});

	test('asks for nothing before, and for the last output alone', async () => {
		const calculator = answering();
		const props = { model, seed: 1, file: 'mobilenet', words, calculator };
		const screen = await render(NetworkExport, props);
		expect(calculator.runNetwork).not.toHaveBeenCalled();
		await screen.getByText(texts.title).click();
		const code = () => screen.container.querySelector('code')?.textContent ?? '';
		await expect.poll(code).toContain('first - 0.125');
		expect(calculator.runNetwork).toHaveBeenCalledOnce();
		const [asked] = calculator.runNetwork.mock.calls[0] ?? [];
		expect(asked).toMatchObject({ seed: 1, wanted: [(asked?.stages.length ?? 0) - 1] });
	});

	test('says that it calculates, and writes what is asked for last', async () => {
		const calculator = answering();
		const first = Promise.withResolvers<typeof made>();
		calculator.runNetwork.mockReturnValueOnce(first.promise);
		const { screen, code, props } = await open(calculator);
		await expect.poll(() => calculator.runNetwork.mock.calls.length).toBe(1);
		await expect.element(screen.getByText(calculating)).toBeVisible();
		const other = mobilenet({ alpha: 0.5, resolution: 32, classes: 10 });
		await screen.rerender({ ...props, model: other, calculator });
		await expect.poll(code).toContain('α = 0.5');
		first.resolve(made);
		await first.promise;
		expect(code()).toContain('α = 0.5');
	});

	test('stays in the framework that was chosen when the network changes', async () => {
		const { screen, code, props } = await open(answering());
		await screen.getByText('Keras', { exact: true }).first().click();
		await expect.poll(code).toContain('import keras');
		const other = mobilenet({ alpha: 0.5, resolution: 32, classes: 10 });
		await screen.rerender({ ...props, model: other });
		await expect.poll(code).toContain('α = 0.5');
		expect(code()).toContain('import keras');
	});

	test('that could not be run says why, and can be tried again', async () => {
		const calculator = answering();
		calculator.runNetwork.mockRejectedValueOnce(new CalculationError('broken', 'out of memory'));
		const { screen, code } = await open(calculator);
		await expect.element(screen.getByText('out of memory')).toBeVisible();
		await screen.getByRole('button', { name: retry }).click();
		await expect.poll(code).toContain('import torch');
	});

	test('is downloaded under the name of the network and the framework', async () => {
		const { screen, code } = await open(answering());
		await expect.poll(code).toContain('import torch');
		const url = vi.spyOn(URL, 'createObjectURL');
		const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
		const file = 'mobilenet-0.25-32.pytorch.py';
		await screen.getByRole('button', { name: texts.download(file) }).click();
		expect(click.mock.contexts).toMatchObject([{ download: file }]);
		const [blob] = url.mock.calls[0] ?? [];
		expect(blob instanceof Blob && (await blob.text())).toBe(code());
		await expect.element(screen.getByText(texts.saved(file))).toBeVisible();
	});

	test('ends its worker when it has answered, and when it is closed', async () => {
		const calculator = answering();
		const { screen, code } = await open(calculator);
		await expect.poll(code).not.toBe('');
		expect(calculator.stop).toHaveBeenCalledOnce();
		await screen.getByText(texts.title).click();
		await expect.poll(() => calculator.stop.mock.calls.length).toBe(2);
	});
});
