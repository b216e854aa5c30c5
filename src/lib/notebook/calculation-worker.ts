import type { Asked, CalculationRequest, Failure } from './calculation';
import { CalculationError } from './calculation-error';
import { absoluteWasmFiles } from './wasm-addresses';

/** A question that is to be answered: by what was made, or why nothing was. */
interface Pending<Question, Result> {
	readonly asked: Question;
	readonly answer: (result: Result | CalculationError) => void;
}

/** A worker with WebAssembly, started with its first calculation, that leaves no queue behind. */
export class CalculationWorker<Question extends Asked, Result extends object> {
	#worker: Worker | undefined;
	/** Whether the worker is at something. */
	#isBusy = false;
	/** What it is at, unless that is no longer wanted. */
	#current: Pending<Question, Result> | undefined;
	/** What it does next: only the newest. */
	#next: Pending<Question, Result> | undefined;

	/** Answers this one when those under way are done, unless a newer one comes before. */
	put(asked: Question, answer: Pending<Question, Result>['answer']): void {
		this.#next = { asked, answer };
		if (!this.#isBusy) this.#start();
	}

	/** Answers nothing that was asked so far. */
	drop(): void {
		this.#current = undefined;
		this.#next = undefined;
	}

	/** Ends the worker; the next calculation starts a new one. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#current = undefined;
		this.#isBusy = false;
	}

	#start(): void {
		this.#current = this.#next;
		this.#next = undefined;
		this.#isBusy = this.#current !== undefined;
		if (this.#current === undefined) return;
		this.#worker ??= this.#startWorker();
		const request: CalculationRequest = { asked: this.#current.asked, wasm: absoluteWasmFiles() };
		this.#worker.postMessage(request);
	}

	#startWorker(): Worker {
		const worker = new Worker(new URL('./calculation.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Result | Failure>) => {
			this.#current?.answer('failure' in data ? new CalculationError('broken', data.failure) : data);
			this.#start();
		};
		worker.onerror = (event: Event) => {
			// A script that cannot be loaded gives a bare event without a message.
			const isBroken = event instanceof ErrorEvent;
			const failure = new CalculationError(isBroken ? 'broken' : 'not-loaded', isBroken ? event.message : '');
			this.#current?.answer(failure);
			this.stop();
			this.#start();
		};
		return worker;
	}
}
