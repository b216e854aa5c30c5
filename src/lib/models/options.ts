import type { Pair } from '../ops/layer';
import { shape, type Shape } from '../ops/shape';

/** What every model can be asked for. */
export interface ModelOptions {
	/** Side of a square image, or height and width. */
	readonly resolution?: number | Pair;
	readonly inChannels?: number;
	readonly classes?: number;
	/** Whether a batch norm follows each convolution; it does unless this is false. */
	readonly batchNorm?: boolean;
}

/** What is wrong with an option of a model: the rule and the value, and what would do instead. */
export class OptionError extends RangeError {
	override readonly name = 'OptionError';

	constructor(
		readonly found: string,
		readonly remedy: string,
	) {
		super(`${found}; ${remedy}`);
	}
}

/** The allowed values of a number, and values to suggest in place of one that is not. */
export interface Range {
	readonly min: number;
	readonly max: number;
	readonly suggestion: string;
}

/** Larger sides make costs that a float64 cannot count exactly. */
const largestSide = 16_384;

/**
 * The input shape that the options ask for.
 * @param usual the side for which the model was made
 * @param smallest the least side that the model can halve as often as it does
 * @throws OptionError if a side or the channel count is not a whole number in range
 */
export function modelInput(options: ModelOptions, usual: number, smallest = 1): Shape {
	const { resolution = usual, inChannels = 3 } = options;
	const [height, width] = typeof resolution === 'number' ? [resolution, resolution] : resolution;
	const sides = { min: smallest, max: largestSide, suggestion: `${usual}` };
	requireWholeWithin('resolution', height, sides);
	requireWholeWithin('resolution', width, sides);
	requireWholeWithin('inChannels', inChannels, { min: 1, max: 1024, suggestion: '1 or 3' });
	return shape(height, width, inChannels);
}

/**
 * The value, if it lies in the range.
 * @throws OptionError naming the option, its value and what to try
 */
export function requireWithin(name: string, value: number, { min, max, suggestion }: Range): number {
	if (value >= min && value <= max) return value;
	throw new OptionError(`${name} must be from ${min} to ${max}: got ${value}`, `try ${suggestion}`);
}

/** As `requireWithin`, for whole numbers. */
export function requireWholeWithin(name: string, value: number, range: Range): number {
	if (Number.isInteger(value)) return requireWithin(name, value, range);
	throw new OptionError(`${name} must be a whole number: got ${value}`, `try ${range.suggestion}`);
}
