import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { shippedNetworks } from '$lib/models/shipped-networks';
import { trainedRecords } from '$lib/models/trained-records';
import type { NetworkCalculation } from '$lib/notebook/calculation';
import type { Picture } from '$lib/notebook/picture-choice.svelte';
import { TrainedRuns } from '$lib/notebook/trained/trained-runs.svelte';
import { ndArray } from '$lib/ops/array';

const networks = shippedNetworks(trainedRecords).filter(({ name }) => ['mobilenet', 'effnet'].includes(name));

/** An opaque picture of one grey. */
function picture(id: string, grey: number): Picture {
	const data = Uint8ClampedArray.from({ length: 4 * 28 * 28 }, (_, index) => (index % 4 === 3 ? 255 : grey));
	return { id, channels: 1, pixels: { width: 28, height: 28, data } };
}

afterEach(() => {
	vi.unstubAllGlobals();
});

test('once another picture is run, nothing more is asked about the one before, whose weights came late', async () => {
	let arrive: () => void = () => undefined;
	const late = new Promise<void>((resolve) => (arrive = resolve));
	const fetched: string[] = [];
	vi.stubGlobal('fetch', async (url: string) => {
		fetched.push(url);
		if (fetched.length > 1) await late;
		return new Response(Uint8Array.from(await readFile(`static${url}`)));
	});
	const asked: NetworkCalculation[] = [];
	const runNetwork = (network: NetworkCalculation) => {
		asked.push(network);
		return Promise.resolve({ outputs: [ndArray([1, 1, 64]), ndArray([1, 1, 10])], ms: 1, isWarm: true });
	};
	const runs = new TrainedRuns(networks, (file) => `/${file}`, { runNetwork });
	void runs.run(picture('dark', 0));
	await expect.poll(() => fetched.length).toBe(2);
	const before = asked.length;
	expect(before).toBeGreaterThan(0);
	const second = runs.run(picture('light', 255));
	await expect.poll(() => fetched.length).toBe(3);
	arrive();
	await second;
	expect(new Set(asked.slice(before).map(({ input }) => input.data[0]))).toEqual(new Set([1]));
	expect(Object.keys(runs.results).sort()).toEqual(['effnet', 'mobilenet']);
	expect([runs.picture?.id, runs.isRunning]).toEqual(['light', false]);
});
