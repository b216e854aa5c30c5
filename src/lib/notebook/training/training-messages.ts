import type { SmallOptions } from '../../models/small-networks';
import type { WasmFiles } from '../../ops/backend-wasm';
import type { Recipe } from '../../ops/recipe';
import type { TrainingState } from '../../ops/training';

/** Networks that are trained side by side, on the same batches in the same order. */
export interface TrainingPlan {
	readonly nets: readonly SmallOptions[];
	readonly seed: number;
	readonly recipe: Recipe;
}

/** Where all of them stand; what is needed to go on elsewhere. */
export interface TrainingCheckpoint {
	/** Steps done by each. */
	readonly step: number;
	readonly states: readonly TrainingState[];
}

/** Absolute addresses of what the worker loads: a worker would read relative ones from its own place. */
export interface TrainingFiles {
	readonly train: string;
	readonly test: string;
	readonly wasm: WasmFiles;
}

/** What the worker is told; everything in it can be cloned. To stop it, the page ends it. */
export type TrainingCommand =
	| {
			readonly kind: 'start';
			readonly plan: TrainingPlan;
			readonly files: TrainingFiles;
			/** Where to go on; at the beginning unless given. */
			readonly from?: TrainingCheckpoint | undefined;
	  }
	/** A `ping` asks whether the worker is still there. */
	| { readonly kind: 'pause' | 'resume' | 'ping' };

/** One step of every network, on the same pictures. */
export interface TrainingRound {
	/** Steps done now. */
	readonly step: number;
	/** Pictures in the batch. */
	readonly pictures: number;
	/** Of the batch, before the step, by network. */
	readonly losses: readonly number[];
	readonly correct: readonly number[];
	/** What the steps of all networks took together. */
	readonly seconds: number;
}

/** How many of the pictures of the test the networks tell rightly after so many steps. */
export interface TrainingTest {
	readonly step: number;
	readonly of: number;
	readonly correct: readonly number[];
}

/** What the worker says; that it is alive only when it is asked. */
export type TrainingWord = TrainingEvent | { readonly kind: 'alive' };

/** What the worker says of the training. */
export type TrainingEvent =
	| {
			readonly kind: 'started';
			/** How many steps each network takes in all. */
			readonly steps: number;
			/** Held by the worker as long as it lives; nothing where the browser has no such locks. */
			readonly lock?: string | undefined;
	  }
	| ({ readonly kind: 'round' } & TrainingRound)
	| ({ readonly kind: 'tested' } & TrainingTest)
	| { readonly kind: 'checkpoint'; readonly checkpoint: TrainingCheckpoint }
	| { readonly kind: 'paused' | 'resumed' | 'done' }
	| { readonly kind: 'failed'; readonly failure: TrainingFailure };

/** Why a training stands still: its files could not be loaded, something broke, or the browser has ended the worker. */
export interface TrainingFailure {
	readonly rule: 'not-loaded' | 'broken' | 'lost';
	readonly message: string;
}
