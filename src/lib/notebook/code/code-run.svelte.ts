import { codeWorker } from './code-worker';
import type { CodeFailure, CodeMessage, CodeRequest, Level } from './protocol';

/** A line that code printed. */
export interface PrintedLine {
	readonly key: number;
	readonly level: Level;
	readonly text: string;
}

/** A tensor that code showed. */
export interface ShownTensor {
	readonly key: number;
	/** Empty for one that was returned. */
	readonly name: string;
	readonly shape: readonly number[];
	readonly type: string;
	readonly data?: Float32Array | undefined;
}

/** How far a run is, or how it ended. */
export type RunState =
	| { readonly kind: 'idle' | 'loading' | 'running' | 'stopped' | 'late' | 'not-loaded' }
	| { readonly kind: 'done'; readonly ms: number }
	| { readonly kind: 'failed'; readonly failure: CodeFailure };

/** Runs the code of a cell, each time in a new worker; what it said stays until the next run. */
export class CodeRun {
	readonly #limitMs: () => number;
	/** Ends the worker that runs. */
	#end: (() => void) | undefined;
	#limit: ReturnType<typeof setTimeout> | undefined;

	state = $state.raw<RunState>({ kind: 'idle' });
	lines = $state.raw<readonly PrintedLine[]>([]);
	tensors = $state.raw<readonly ShownTensor[]>([]);
	/** Whether more was printed, or shown, than is taken. */
	areLinesCut = $state(false);
	areTensorsCut = $state(false);

	/** @param limitMs how long code may take from its start, TensorFlow.js being there */
	constructor(limitMs: () => number) {
		this.#limitMs = limitMs;
	}

	get isBusy(): boolean {
		return this.state.kind === 'loading' || this.state.kind === 'running';
	}

	/** Starts the code; what still runs is ended. */
	start(request: CodeRequest): void {
		this.#finish({ kind: 'loading' });
		[this.lines, this.tensors] = [[], []];
		[this.areLinesCut, this.areTensorsCut] = [false, false];
		this.#end = codeWorker(request, {
			onmessage: (message) => {
				this.#take(message);
			},
			onlost: () => {
				this.#finish({ kind: 'not-loaded' });
			},
		});
	}

	/** Ends the code where it is. */
	stop(): void {
		if (this.isBusy) this.#finish({ kind: 'stopped' });
	}

	#take(message: CodeMessage): void {
		switch (message.kind) {
			case 'started':
				this.state = { kind: 'running' };
				this.#limit = setTimeout(() => {
					this.#finish({ kind: 'late' });
				}, this.#limitMs());
				break;
			case 'line':
				this.lines = [...this.lines, { ...message, key: this.lines.length }];
				break;
			case 'tensor':
				this.tensors = [...this.tensors, { ...message, key: this.tensors.length }];
				break;
			case 'lines-cut':
				this.areLinesCut = true;
				break;
			case 'tensors-cut':
				this.areTensorsCut = true;
				break;
			case 'failed':
			case 'done':
				this.#finish(message);
				break;
		}
	}

	#finish(state: RunState): void {
		clearTimeout(this.#limit);
		this.#end?.();
		this.#end = undefined;
		this.state = state;
	}
}
