import type { NdArray } from '../ops/array';
import type { WasmFiles } from '../ops/backend-wasm';
import type { Run } from '../ops/run';

/** What is to be calculated: a run without its outputs. */
export type Calculation = Omit<Run, 'outputs'>;

/** What the worker is asked for; everything in it can be cloned. */
export interface CalculationRequest extends Calculation {
	readonly wasm: WasmFiles;
}

/** What it answers: what each stage makes, or why nothing could be made. */
export type CalculationAnswer = { readonly outputs: readonly NdArray[] } | { readonly failure: string };
