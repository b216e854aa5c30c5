// Runs inside the measured page, where network.mjs sends it as one script.
import { mobilenet } from '$lib/models/mobilenet';
import type {
	CalculationAnswer,
	CalculationRequest,
	CalculationResult,
	NetworkCalculation,
} from '$lib/notebook/calculation';
import type { WasmFiles } from '$lib/ops/backend-wasm';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { bareNetwork } from './bare-network';

/** What is to be measured: the files of the site by their addresses, and how often. */
export interface NetworkPlan {
	readonly worker: string;
	readonly wasm: WasmFiles;
	readonly rounds: number;
	/** Rounds before those that count. */
	readonly warmUps: number;
}

/** Milliseconds, by round. */
export interface NetworkTimes {
	/** The forward pass in the site's worker; only the last layer is wanted. */
	readonly ours: number[];
	/** The same layers in TensorFlow.js as it comes. */
	readonly bare: number[];
	/** From the question until the page has what all of the paper's layers made. */
	readonly everyLayer: number[];
	/** The same, when the worker has to make other weights first. */
	readonly otherWeights: number[];
}

const seed = 1;

/** Measures MobileNet 1.0-224 in turns, so that whatever else the machine does falls on each alike. */
export async function networkTimes({ worker, wasm, rounds, warmUps }: NetworkPlan): Promise<NetworkTimes> {
	const { layers, input } = mobilenet();
	const list = stages(layers, input);
	const image = formulaInput(dimensions(input), seed);
	const last = [list.length - 1];
	// A layer of the paper ends in its ReLU; the last one in its sums.
	const every = [...list.keys()].filter((index) => ['relu', 'dense'].includes(list[index]?.layer.op ?? ''));
	const ask = asking(new Worker(worker, { type: 'module' }), wasm);
	const bare = await bareNetwork(list, networkWeights(list, seed), wasm);
	const times: NetworkTimes = { ours: [], bare: [], everyLayer: [], otherWeights: [] };
	for (let round = -warmUps; round < rounds; round += 1) {
		const asked = { stages: list, input: image, seed, wanted: every };
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

/** Questions to the site's worker, one at a time. */
function asking(worker: Worker, wasm: WasmFiles): (asked: NetworkCalculation) => Promise<CalculationResult> {
	return (asked) =>
		new Promise((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<CalculationAnswer>) => {
				if ('failure' in data) reject(new Error(data.failure));
				else resolve(data);
			};
			worker.onerror = ({ message }) => {
				reject(new Error(message));
			};
			worker.postMessage({ asked, wasm } satisfies CalculationRequest);
		});
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

Object.assign(globalThis, { networkTimes });
