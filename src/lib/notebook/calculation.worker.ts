import { useWasm } from '../ops/backend-wasm';
import { forward } from '../ops/forward';
import type { CalculationAnswer, CalculationRequest } from './calculation';

async function answer({ wasm, stages, input, weights }: CalculationRequest): Promise<CalculationAnswer> {
	try {
		await useWasm(wasm);
		return { outputs: forward(stages, input, weights) };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = ({ data }: MessageEvent<CalculationRequest>) => {
	void answer(data).then((result) => {
		self.postMessage(result);
	});
};
