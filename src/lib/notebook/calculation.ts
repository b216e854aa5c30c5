import type { NdArray } from '../ops/array';
import type { Backend, WasmFiles } from '../ops/backend';
import type { Stage } from '../ops/stages';
import type { Weights } from '../ops/weights';

/** What the worker is asked for; everything in it can be cloned. */
export interface CalculationRequest {
	readonly backend: Backend;
	readonly wasm: WasmFiles;
	readonly stages: readonly Stage[];
	readonly input: NdArray;
	readonly weights: readonly Weights[];
}

/** What it answers: what each stage makes, or why nothing could be made. */
export type CalculationAnswer = { readonly outputs: readonly NdArray[] } | { readonly failure: string };
