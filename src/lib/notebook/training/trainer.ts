import { absoluteWasmFiles } from '../wasm-addresses';
import { Pulse } from './pulse';
import type {
	TrainingCheckpoint,
	TrainingCommand,
	TrainingEvent,
	TrainingFiles,
	TrainingPlan,
	TrainingWord,
} from './training-messages';

/** What of a worker is needed to train in it. */
export type TrainingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Says when a lock that somebody else holds has fallen. */
type Fall = (lock: string, signal: AbortSignal) => Promise<unknown>;

interface Options {
	readonly onevent: (event: TrainingEvent) => void;
	/** The site's own worker unless given. */
	readonly makeWorker?: () => TrainingWorker;
	readonly fall?: Fall;
	/** Whether somebody sees the page; as the browser says unless given. */
	readonly isSeen?: () => boolean;
}

/** The files that are trained on, from their addresses on the site. */
export function trainingFiles(urlOf: (file: string) => string): TrainingFiles {
	const absolute = (file: string): string => new URL(urlOf(file), location.href).href;
	return {
		train: absolute('fashion-mnist/train.bin'),
		test: absolute('fashion-mnist/test.bin'),
		wasm: absoluteWasmFiles(),
	};
}

/** Has networks trained in a worker of its own, which is started anew for each training. */
export class Trainer {
	readonly #options: Required<Options>;
	#worker: TrainingWorker | undefined;
	#watch: AbortController | undefined;
	#pulse: Pulse | undefined;

	constructor({ onevent, makeWorker = siteWorker, fall = fallOf, isSeen = isPageSeen }: Options) {
		this.#options = { onevent, makeWorker, fall, isSeen };
	}

	/** Starts a training, or takes it up where a checkpoint left it; what was under way ends. */
	start(plan: TrainingPlan, files: TrainingFiles, from?: TrainingCheckpoint): void {
		this.stop();
		const worker = this.#options.makeWorker();
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<TrainingWord>) => {
			if (this.#worker !== worker) return;
			this.#pulse?.heard();
			if (data.kind !== 'alive') this.#hear(data);
		};
		worker.onerror = (event) => {
			if (this.#worker !== worker) return;
			// A script that cannot be loaded gives a bare event without a message.
			const isBroken = event instanceof ErrorEvent;
			this.#fail(isBroken ? 'broken' : 'not-loaded', isBroken ? event.message : '');
		};
		this.#tell({ kind: 'start', plan, files, from });
		// Where the browser has no locks, over plain http from another machine, a killed worker is missed by its silence.
		this.#pulse = new Pulse({
			onsilence: () => {
				this.#tell({ kind: 'ping' });
			},
			onlost: () => {
				this.#fail('lost', '');
			},
			isSeen: this.#options.isSeen,
		});
	}

	/** Pauses between two steps. */
	pause(): void {
		this.#tell({ kind: 'pause' });
	}

	/** Goes on after a pause. */
	resume(): void {
		this.#tell({ kind: 'resume' });
	}

	/** Ends the worker at once; nothing more is heard of it. */
	stop(): void {
		this.#pulse?.stop();
		this.#pulse = undefined;
		this.#watch?.abort();
		this.#watch = undefined;
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	#tell(command: TrainingCommand): void {
		this.#worker?.postMessage(command);
	}

	#hear(event: TrainingEvent): void {
		if (event.kind === 'started' && event.lock !== undefined) this.#watchOver(event.lock);
		if (event.kind === 'done' || event.kind === 'failed') this.stop();
		this.#options.onevent(event);
	}

	/** A worker that the browser ends says nothing; but the lock that it held falls. */
	#watchOver(lock: string): void {
		const watch = new AbortController();
		this.#watch = watch;
		void this.#options.fall(lock, watch.signal).then(
			() => {
				if (this.#watch === watch) this.#fail('lost', '');
			},
			() => undefined,
		);
	}

	#fail(rule: 'not-loaded' | 'broken' | 'lost', message: string): void {
		this.#hear({ kind: 'failed', failure: { rule, message } });
	}
}

function siteWorker(): Worker {
	return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
}

function fallOf(lock: string, signal: AbortSignal): Promise<unknown> {
	return navigator.locks.request(lock, { signal }, () => undefined);
}

function isPageSeen(): boolean {
	return document.visibilityState === 'visible';
}
