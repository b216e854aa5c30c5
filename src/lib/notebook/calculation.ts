import type { NdArray } from '../ops/array';
import type { WasmFiles } from '../ops/backend-wasm';
import type { Run } from '../ops/run';
import type { Weights } from '../ops/weights';
import type { TimingCalculation, Timings } from './timing/timing';

/** What is to be calculated: a run without its outputs. */
export type Calculation = Omit<Run, 'outputs'>;

/** A whole network, whose weights stay where it is calculated. */
interface WholeNetwork extends Omit<Calculation, 'weights'> {
	/** The stages, by index, of which the outputs are wanted; those of all would be many millions. */
	readonly wanted: readonly number[];
}

/** A whole network, whose weights are made by formula where it is calculated: they may be many millions, too. */
export interface FormulaCalculation extends WholeNetwork {
	readonly seed: number;
}

/** A whole network with its own weights, which the name stands for. */
interface TrainedCalculation extends WholeNetwork {
	readonly name: string;
	/** One entry per stage. */
	readonly weights: readonly Weights[];
}

export type NetworkCalculation = FormulaCalculation | TrainedCalculation;

/** What can be asked of the worker: the numbers that layers make, or the times that they take. */
export type Asked = Calculation | NetworkCalculation | TimingCalculation;

/** What the worker is asked for; everything in it can be cloned. */
export interface CalculationRequest {
	readonly asked: Asked;
	readonly wasm: WasmFiles;
}

/** What was made, and how long it took. */
export interface CalculationResult {
	/** What the stages made, of a network those that are wanted, in their order. */
	readonly outputs: readonly NdArray[];
	/** Milliseconds of the forward pass alone: from the input to the outputs. */
	readonly ms: number;
	/** Whether the weights were in place from a run before; otherwise the pass arranges them for speed as well. */
	readonly isWarm: boolean;
}

/** What it answers: what was made or measured, or why nothing could be. */
export type CalculationAnswer = CalculationResult | Timings | Failure;

/** Why nothing could be made or measured. */
export interface Failure {
	readonly failure: string;
}
