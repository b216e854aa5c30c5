import type { NdArray } from '../ops/array';
import type { Backend, WasmFiles } from '../ops/backend';
import { wasmFiles } from '../ops/backend-files';
import type { Run } from '../ops/run';
import { tapCount } from '../ops/taps';
import type { CalculationAnswer, CalculationRequest } from './calculation';

/** What is to be calculated: a run without its outputs. */
export type Calculation = Omit<Run, 'outputs'>;

/** Above this many taps WebAssembly is faster than plain loops even with its start. */
const cpuUpTo = 2_000_000;

/** Why there are no numbers: the worker could not be loaded, or it could not do it. */
export class CalculationError extends Error {
	constructor(
		readonly rule: 'not-loaded' | 'broken',
		message: string,
	) {
		super(message);
	}
}

/** Runs layers in a worker, so that the page stays fluent; TensorFlow.js loads with the first run. */
export class Calculator {
	#worker: Worker | undefined;
	#newest = 0;

	/**
	 * What each stage makes. A run that a newer one has overtaken is never answered.
	 * @throws CalculationError if the worker cannot be loaded or the calculation fails
	 */
	run({ stages, input, weights }: Calculation): Promise<readonly NdArray[]> {
		const worker = (this.#worker ??= startWorker());
		this.#newest += 1;
		const id = this.#newest;
		const backend = backendFor(stages);
		const request: CalculationRequest = { id, backend, wasm: absoluteFiles(), stages, input, weights };
		return new Promise((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<CalculationAnswer>) => {
				if (data.id !== id) return;
				if ('failure' in data) reject(new CalculationError('broken', data.failure));
				else resolve(data.outputs);
			};
			worker.onerror = (event: Event) => {
				this.stop();
				// A script that cannot be loaded gives a bare event without a message.
				const isBroken = event instanceof ErrorEvent;
				reject(new CalculationError(isBroken ? 'broken' : 'not-loaded', isBroken ? event.message : ''));
			};
			worker.postMessage(request);
		});
	}

	/** Ends the worker; the next run starts a new one. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}

function startWorker(): Worker {
	return new Worker(new URL('./calculation.worker.ts', import.meta.url), { type: 'module' });
}

function backendFor(stages: Calculation['stages']): Backend {
	const taps = stages.reduce((sum, stage) => {
		const { channels, height, width } = stage.loops;
		return sum + channels.value * height.value * width.value * tapCount(stage);
	}, 0);
	return taps > cpuUpTo ? 'wasm' : 'cpu';
}

/** Absolute addresses, since a worker would read relative ones from its own place. */
function absoluteFiles(): WasmFiles {
	const absolute = (url: string): string => new URL(url, location.href).href;
	const { plain, simd, threaded } = wasmFiles;
	return { plain: absolute(plain), simd: absolute(simd), threaded: absolute(threaded) };
}
