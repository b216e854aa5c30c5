// Runs inside the measured page, where trained.mjs sends it as one script.
import { smallNetwork, type SmallOptions } from '$lib/models/small-networks';
import { readWeights } from '$lib/models/trained-weights';
import type { WasmFiles } from '$lib/ops/backend-wasm';
import { formulaInput } from '$lib/ops/formula-weights';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { asking } from './asking';

/** What is to be measured: a trained network, the files of the site, and how often. */
export interface TrainedPlan {
	readonly options: SmallOptions;
	readonly name: string;
	/** Where its weights lie. */
	readonly weights: string;
	readonly worker: string;
	readonly wasm: WasmFiles;
	readonly rounds: number;
	/** Rounds before those that count. */
	readonly warmUps: number;
}

/** Milliseconds by round from the question until the page has the shares of one picture. */
export async function trainedTimes({ rounds, warmUps, ...plan }: TrainedPlan): Promise<number[]> {
	const { layers, input } = smallNetwork(plan.options);
	const list = stages(layers, input);
	const file = new Uint8Array(await (await fetch(plan.weights)).arrayBuffer());
	const asked = {
		stages: list,
		input: formulaInput(dimensions(input), 1),
		name: plan.name,
		weights: readWeights(file, list),
		wanted: [list.length - 1],
	};
	const worker = new Worker(plan.worker, { type: 'module' });
	const ask = asking(worker, plan.wasm);
	const times: number[] = [];
	for (let round = -warmUps; round < rounds; round += 1) {
		const start = performance.now();
		await ask(asked);
		if (round >= 0) times.push(performance.now() - start);
	}
	worker.terminate();
	return times;
}

Object.assign(globalThis, { trainedTimes });
