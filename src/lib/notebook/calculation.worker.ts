import { useBackend } from '../ops/backend';
import { forward } from '../ops/forward';
import type { CalculationAnswer, CalculationRequest } from './calculation';

async function answer(request: CalculationRequest): Promise<CalculationAnswer> {
	const { backend, wasm, stages, input, weights } = request;
	try {
		await useBackend(backend, wasm);
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
