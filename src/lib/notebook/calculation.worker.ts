import { useWasm } from '../ops/backend-wasm';
import type { CalculationAnswer, CalculationRequest } from './calculation';
import { CalculationRunner } from './calculation-runner';

const runner = new CalculationRunner();

async function answer({ wasm, asked }: CalculationRequest): Promise<CalculationAnswer> {
	try {
		await useWasm(wasm);
		return runner.run(asked);
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

/** The memory of what was made, which is handed over, not copied: it may be many megabytes. */
function buffers(result: CalculationAnswer): ArrayBuffer[] {
	if ('failure' in result) return [];
	return result.outputs.map(({ data }) => data.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

self.onmessage = ({ data }: MessageEvent<CalculationRequest>) => {
	void answer(data).then((result) => {
		self.postMessage(result, { transfer: buffers(result) });
	});
};
