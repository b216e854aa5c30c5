import { ndArray, valueAt, type NdArray } from './array';
import type { Stage } from './stages';
import { taps, type Cell, type Tap } from './taps';
import type { Weights } from './weights';

/** What a stage computes with: the arrays it reads, in the order of `Stage.reads`, and its weights. */
export interface Operands {
	readonly sources: readonly NdArray[];
	readonly weights: Weights;
}

/** A tap with its numbers: the value read, the weight, and what it adds to the sum. */
export interface Product extends Tap {
	readonly value: number;
	/** NaN where the layer has no weights. */
	readonly factor: number;
	/** `value · factor`, or the value itself where there is no weight. */
	readonly product: number;
}

/** The taps of an output cell with their numbers. */
export function products(stage: Stage, operands: Operands, output: Cell): Product[] {
	return taps(stage, output).map((tap) => {
		const value = tapValue(operands, tap);
		const factor = weightValue(operands, tap);
		const product = Number.isNaN(factor) ? value : signless(value * factor);
		const { source, input, weight, padded } = tap;
		// Written out: a spread takes most of the time of a picture with thousands of taps.
		return weight === undefined
			? { source, input, padded, value, factor, product }
			: { source, input, weight, padded, value, factor, product };
	});
}

/** The products of an output cell that have been taken in so far. */
export interface Taken {
	readonly output: Cell;
	readonly taken: readonly Product[];
}

/**
 * What the output cell holds with the products that are taken in: a sum, a maximum, a mean or a copy, by
 * layer. With all of them it is the value of the cell.
 */
export function reduced({ layer }: Stage, { weights }: Operands, { output, taken }: Taken): number {
	const { channel } = output;
	const real = taken.filter((product) => !product.padded);
	const total = taken.reduce((sum, { product }) => sum + product, 0);
	switch (layer.op) {
		case 'maxPool':
			return Math.max(...real.map(({ value }) => value));
		case 'avgPool':
		case 'globalAvgPool':
			return real.length === 0 ? 0 : total / real.length;
		case 'relu':
		case 'leakyRelu':
			return total > 0 ? total : signless(total * layer.slope);
		case 'batchNorm':
			return normalised(total, { weights, channel }, layer.epsilon);
		case 'softmax':
			return share(taken, channel);
		default:
			return total + (weights.bias === undefined ? 0 : valueAt(weights.bias, channel));
	}
}

/** All values of one output channel, each reduced from its taps, as `[height, width, 1]`. */
export function channelMap(stage: Stage, operands: Operands, channel: number): NdArray {
	const [height, width] = [stage.output.height.value, stage.output.width.value];
	const values = Array.from({ length: height * width }, (_, place) => {
		const output = { y: Math.floor(place / width), x: place % width, channel };
		return reduced(stage, operands, { output, taken: products(stage, operands, output) });
	});
	return ndArray([height, width, 1], values);
}

/** 0 for −0, which would be shown with its sign. */
function signless(value: number): number {
	return value + 0;
}

function tapValue({ sources }: Operands, { input, source, padded }: Tap): number {
	const array = sources[source];
	if (padded || array === undefined) return 0;
	return valueAt(array, input.y, input.x, input.channel);
}

function weightValue({ weights: { kernel } }: Operands, { weight }: Tap): number {
	if (weight === undefined || kernel === undefined) return NaN;
	const { y, x, depth, filter } = weight;
	return kernel.shape.length === 2 ? valueAt(kernel, depth, filter) : valueAt(kernel, y, x, depth, filter);
}

interface InChannel {
	readonly weights: Weights;
	readonly channel: number;
}

function normalised(value: number, { weights, channel }: InChannel, epsilon: number): number {
	const { gamma, beta, mean, variance } = weights;
	if (!gamma || !beta || !mean || !variance) return value;
	const scale = valueAt(gamma, channel) / Math.sqrt(valueAt(variance, channel) + epsilon);
	return (value - valueAt(mean, channel)) * scale + valueAt(beta, channel);
}

function share(taken: readonly Product[], channel: number): number {
	const largest = Math.max(...taken.map(({ value }) => value));
	const powers = taken.map(({ value }) => Math.exp(value - largest));
	return (powers[channel] ?? 0) / powers.reduce((sum, power) => sum + power, 0);
}
