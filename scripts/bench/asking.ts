// Runs inside a measured page.
import type {
	CalculationRequest,
	CalculationResult,
	Failure,
	NetworkCalculation,
} from '$lib/notebook/calculation';
import type { WasmFiles } from '$lib/ops/backend-wasm';

/** Questions to the site's worker, one at a time. */
export function asking(
	worker: Worker,
	wasm: WasmFiles,
): (asked: NetworkCalculation) => Promise<CalculationResult> {
	return (asked) =>
		new Promise((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<CalculationResult | Failure>) => {
				if ('failure' in data) reject(new Error(data.failure));
				else resolve(data);
			};
			worker.onerror = ({ message }) => {
				reject(new Error(message));
			};
			worker.postMessage({ asked, wasm } satisfies CalculationRequest);
		});
}
