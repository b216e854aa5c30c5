import { useWasm } from '../ops/backend-wasm';
import { networkWeights } from '../ops/formula-weights';
import { forward } from '../ops/forward';
import type { CalculationAnswer, CalculationRequest } from './calculation';

async function answer({ wasm, asked }: CalculationRequest): Promise<CalculationAnswer> {
	try {
		await useWasm(wasm);
		const { stages, input } = asked;
		if ('weights' in asked) return { outputs: forward(stages, input, asked.weights) };
		const outputs = forward(stages, input, networkWeights(stages, asked.seed));
		return { outputs: outputs.filter((_, index) => asked.wanted.includes(index)) };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = ({ data }: MessageEvent<CalculationRequest>) => {
	void answer(data).then((result) => {
		self.postMessage(result);
	});
};
