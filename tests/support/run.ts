import { valueAt, type NdArray } from '$lib/ops/array';
import { forward } from '$lib/ops/forward';
import { arrayAt, operandsAt } from '$lib/ops/run';
import { dimensions } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import type { Cell } from '$lib/ops/taps';
import { products, reduced, type Operands } from '$lib/ops/value';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { cells } from './cells';
import type { Sample } from './sample';

/** A stage at work on whole numbers: what it reads and what tfjs makes of it. */
export interface Worked {
	readonly stage: Stage;
	readonly operands: Operands;
	readonly output: NdArray;
}

/** Runs layers by tfjs on repeatable whole numbers. */
export function run({ layers, input }: Sample, seed = 1): Worked[] {
	const list = stages(layers, input);
	const image = integerInput(dimensions(input), seed);
	const weights = integerWeights(list, seed);
	const whole = { stages: list, input: image, weights, outputs: forward(list, image, weights) };
	return list.map((stage, index) => ({
		stage,
		operands: operandsAt(whole, index),
		output: arrayAt(whole, index),
	}));
}

/** Stages whose value is not a whole number, or not summed in the same order by tfjs. */
const inexact = ['globalAvgPool', 'batchNorm', 'softmax'];

/** The cells in which the value worked out from the taps is not the value of tfjs, as sentences. */
export function disagreements({ stage, operands, output }: Worked): string[] {
	const isExact = !inexact.includes(stage.layer.op) && !followsInexact(operands);
	return cells(stage.output).flatMap((cell) => {
		const byTaps = valueByTaps(stage, operands, cell);
		const byTfjs = valueAt(output, cell.y, cell.x, cell.channel);
		const agrees = isExact ? Math.fround(byTaps) === byTfjs : isClose(byTaps, byTfjs);
		return agrees ? [] : [`${stage.layer.op} at ${JSON.stringify(cell)}: ${byTaps} is not ${byTfjs}`];
	});
}

/** The value of an output cell by summing its taps. */
export function valueByTaps(stage: Stage, operands: Operands, cell: Cell): number {
	return reduced(stage, operands, { output: cell, taken: products(stage, operands, cell) });
}

/** Whether two numbers differ by no more than a share of 1e-5, or of 1e-5 itself where they are small. */
export function isClose(left: number, right: number): boolean {
	return Math.abs(left - right) <= 1e-5 * Math.max(1, Math.abs(right));
}

function followsInexact({ sources }: Operands): boolean {
	return sources.some(({ data }) => data.some((value) => !Number.isInteger(value * 1024)));
}
