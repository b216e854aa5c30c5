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

/** A calculation that is to be answered. */
interface Pending {
	readonly request: CalculationRequest;
	readonly resolve: (outputs: readonly NdArray[]) => void;
	readonly reject: (error: CalculationError) => void;
}

/** Runs layers in a worker, so that the page stays fluent; TensorFlow.js loads with the first run. */
export class Calculator {
	#worker: Worker | undefined;
	/** What the worker is at. */
	#current: Pending | undefined;
	/** What it does next: only the newest, so that a dial that is dragged leaves no queue behind. */
	#next: Pending | undefined;

	/**
	 * What each stage makes. While the worker is busy a newer run takes the place of one that waits, which
	 * is then never answered.
	 * @throws CalculationError if the worker cannot be loaded or the calculation fails
	 */
	run({ stages, input, weights }: Calculation): Promise<readonly NdArray[]> {
		const request = { backend: backendFor(stages), wasm: absoluteFiles(), stages, input, weights };
		return new Promise((resolve, reject) => {
			this.#next = { request, resolve, reject };
			if (this.#current === undefined) this.#start();
		});
	}

	/** Ends the worker; the next run starts a new one. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#current = undefined;
	}

	#start(): void {
		this.#current = this.#next;
		this.#next = undefined;
		if (this.#current === undefined) return;
		this.#worker ??= this.#startWorker();
		this.#worker.postMessage(this.#current.request);
	}

	#startWorker(): Worker {
		const worker = new Worker(new URL('./calculation.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<CalculationAnswer>) => {
			if ('failure' in data) this.#current?.reject(new CalculationError('broken', data.failure));
			else this.#current?.resolve(data.outputs);
			this.#start();
		};
		worker.onerror = (event: Event) => {
			// A script that cannot be loaded gives a bare event without a message.
			const isBroken = event instanceof ErrorEvent;
			const failure = new CalculationError(isBroken ? 'broken' : 'not-loaded', isBroken ? event.message : '');
			this.#current?.reject(failure);
			this.stop();
			this.#start();
		};
		return worker;
	}
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
