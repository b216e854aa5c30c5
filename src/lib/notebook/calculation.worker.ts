import { useWasm, wasmBuild } from '../ops/backend-wasm';
import type { CalculationAnswer, CalculationRequest } from './calculation';
import { CalculationRunner } from './calculation-runner';
import { takenTimings } from './timing/timing-runner';

const runner = new CalculationRunner();

async function answer({ wasm, asked }: CalculationRequest): Promise<CalculationAnswer> {
	try {
		await useWasm(wasm);
		if (!('subjects' in asked)) return runner.run(asked);
		const timings = takenTimings(asked, () => performance.now());
		return { timings, backend: await wasmBuild() };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

/** The memory of what was made, which is handed over, not copied: it may be many megabytes. */
function buffers(result: CalculationAnswer): ArrayBuffer[] {
	if (!('outputs' in result)) return [];
	return result.outputs.map(({ data }) => data.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

self.onmessage = ({ data }: MessageEvent<CalculationRequest>) => {
	void answer(data).then((result) => {
		self.postMessage(result, { transfer: buffers(result) });
	});
};
