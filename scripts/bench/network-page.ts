// Runs inside the measured page, where network.mjs sends it as one script.
import { networkOf } from '$lib/models/networks';
import { layerTable } from '$lib/models/table';
import type { WasmFiles } from '$lib/ops/backend-wasm';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { asking } from './asking';
import { groupWays, type GroupWay } from './bare-groups';
import { bareNetwork, useBare } from './bare-network';

/** What is to be measured: a network with its dials as they start, the files of the site, and how often. */
export interface NetworkPlan {
	readonly id: string;
	readonly worker: string;
	readonly wasm: WasmFiles;
	readonly rounds: number;
	/** Rounds before those that count. */
	readonly warmUps: number;
}

/** Milliseconds, by round. */
export interface NetworkTimes {
	/** What it is called, and how many layers with weights it has. */
	readonly title: string;
	readonly layers: number;
	/** The forward pass in the site's worker; only the last layer is wanted. */
	readonly ours: number[];
	/** The same layers in TensorFlow.js as it comes. */
	readonly bare: number[];
	/** From the question until the page has what all layers made. */
	readonly everyLayer: number[];
	/** The same, when the worker has to make other weights first. */
	readonly otherWeights: number[];
}

const seed = 1;

/** Measures a network in turns, so that whatever else the machine does falls on each alike. */
export async function networkTimes({
	id,
	worker,
	wasm,
	rounds,
	warmUps,
}: NetworkPlan): Promise<NetworkTimes> {
	const { title, list, image, table } = subject(id);
	const last = [list.length - 1];
	const ask = asking(new Worker(worker, { type: 'module' }), wasm);
	await useBare('wasm', wasm);
	const bare = bareNetwork(list, networkWeights(list, seed), 'split');
	const layers = table.rows.filter(({ weights }) => weights > 0).length;
	const times: NetworkTimes = { title, layers, ours: [], bare: [], everyLayer: [], otherWeights: [] };
	for (let round = -warmUps; round < rounds; round += 1) {
		const asked = { stages: list, input: image, seed, wanted: table.lasts };
		const otherWeights = await timed(() => ask({ ...asked, seed: seed + 1 }));
		await ask(asked);
		const everyLayer = await timed(() => ask(asked));
		const ours = await ask({ ...asked, wanted: last });
		const theirs = await timed(() => bare(image));
		requireSame(ours.outputs[0]?.data ?? [], theirs.result);
		if (round < 0) continue;
		times.ours.push(ours.ms);
		times.bare.push(theirs.ms);
		times.everyLayer.push(everyLayer.ms);
		times.otherWeights.push(otherWeights.ms);
	}
	return times;
}

/** Milliseconds by round of the whole network, in each of the ways to do its grouped convolutions, on one backend. */
export async function groupTimes(
	{ id, wasm, rounds, warmUps }: NetworkPlan,
	backend: 'cpu' | 'wasm',
): Promise<Record<GroupWay, number[]>> {
	const { list, image } = subject(id);
	const weights = networkWeights(list, seed);
	await useBare(backend, wasm);
	const runs = groupWays.map((way) => ({ way, run: bareNetwork(list, weights, way) }));
	const times: Record<GroupWay, number[]> = { split: [], diagonal: [], stacked: [] };
	for (let round = -warmUps; round < rounds; round += 1) {
		const made: Float32Array[] = [];
		for (const { way, run } of runs) {
			const { result, ms } = await timed(() => run(image));
			made.push(result);
			requireSame(made[0] ?? [], result);
			if (round >= 0) times[way].push(ms);
		}
	}
	return times;
}

/** A network with its dials as they start, on the image of its formula. */
function subject(id: string) {
	const model = networkOf(id).model({});
	const list = stages(model.layers, model.input);
	const image = formulaInput(dimensions(model.input), seed);
	return { title: model.title, list, image, table: layerTable(model) };
}

async function timed<Result>(run: () => Result | Promise<Result>): Promise<{ result: Result; ms: number }> {
	const start = performance.now();
	const result = await run();
	return { result, ms: performance.now() - start };
}

/** @throws Error if the two differ by more than rounding */
function requireSame(ours: ArrayLike<number>, theirs: Float32Array): void {
	const isSame =
		ours.length === theirs.length &&
		theirs.every((value, index) => Math.abs(value - (ours[index] ?? NaN)) < 1e-5);
	if (!isSame) throw new Error('the site and TensorFlow.js do not compute the same');
}

Object.assign(globalThis, { networkTimes, groupTimes });
