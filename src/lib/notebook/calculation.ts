import type { NdArray } from '../ops/array';
import type { WasmFiles } from '../ops/backend-wasm';
import type { Run } from '../ops/run';

/** What is to be calculated: a run without its outputs. */
export type Calculation = Omit<Run, 'outputs'>;

/** A whole network, whose weights are made by formula where it is calculated: they may be many millions. */
export interface NetworkCalculation extends Omit<Calculation, 'weights'> {
	readonly seed: number;
	/** The stages, by index, of which the outputs are wanted; those of all would be many millions too. */
	readonly wanted: readonly number[];
}

/** What the worker is asked for; everything in it can be cloned. */
export interface CalculationRequest {
	readonly asked: Calculation | NetworkCalculation;
	readonly wasm: WasmFiles;
}

/** What it answers: what each stage makes that is wanted, or why nothing could be made. */
export type CalculationAnswer = { readonly outputs: readonly NdArray[] } | { readonly failure: string };
