import type { Named, Pads, Padding, Pair, Windowed } from './description';
import { alternatives, LayerError } from './error';
import { greatestCommonDivisor } from './fraction';
import { literal, type Size } from './size';

/** A number for both axes, or one for each. */
type PairOf<T> = T | Pair<T>;

/** What a constructor of a windowed layer takes. */
export interface WindowOptions extends Named {
	readonly kernel: PairOf<Size | number>;
	readonly stride?: PairOf<Size | number>;
	readonly dilation?: PairOf<number>;
	readonly padding?: Padding;
}

/**
 * The size, as a size.
 * @throws LayerError if it is not a whole number of at least 1.
 */
export function requireWhole(what: string, given: Size | number): Size {
	if (typeof given === 'number' && !(Number.isSafeInteger(given) && given >= 1)) {
		const nearest = Number.isFinite(given) ? Math.max(1, Math.round(given)) : 1;
		throw new LayerError(
			'whole-number',
			`${what} must be a whole number of at least 1: got ${given}`,
			`try ${nearest}`,
		);
	}
	return literal(given);
}

/** @throws LayerError if the groups do not divide both channel counts. */
export function requireDivision(groups: number, inChannels: number, outChannels: number): void {
	const broken = [inChannels, outChannels].find((channels) => channels % groups !== 0);
	if (broken === undefined) return;
	throw new LayerError(
		'groups-divide-channels',
		`groups must divide in and out channels: ${groups} does not divide ${broken}`,
		`try ${alternatives(divisors(greatestCommonDivisor(inChannels, outChannels)))}`,
	);
}

/**
 * Kernel, stride, dilation and padding as pairs and sides; stride and dilation 1 and `same` padding
 * unless given.
 * @throws LayerError if one is not a whole number of at least 1, if stride and dilation are both above
 * 1, or if a side of the padding is negative or as wide as the window.
 */
export function windowed(options: WindowOptions): Windowed {
	const [kernelHeight, kernelWidth] = both(options.kernel);
	const kernel = [requireWhole('kernel', kernelHeight), requireWhole('kernel', kernelWidth)] as const;
	const stride = wholes('stride', options.stride ?? 1);
	const dilation = wholes('dilation', options.dilation ?? 1);
	if (Math.max(...stride) > 1 && Math.max(...dilation) > 1) {
		throw new LayerError(
			'stride-or-dilation',
			`stride and dilation cannot both be above 1: got ${Math.max(...stride)} and ${Math.max(...dilation)}`,
			'try stride 1 or dilation 1',
		);
	}
	const padding = options.padding ?? 'same';
	if (typeof padding !== 'string') requirePads(padding, kernel, dilation);
	return { kernel, stride, dilation, padding };
}

/** All whole divisors, smallest first. */
export function divisors(value: number): number[] {
	const small: number[] = [];
	for (let candidate = 1; candidate * candidate <= value; candidate++) {
		if (value % candidate === 0) small.push(candidate);
	}
	const large = small.map((divisor) => value / divisor).reverse();
	return [...new Set([...small, ...large])];
}

function requirePads(pads: Pads, kernel: Pair<Size>, dilation: Pair): void {
	const reach = kernel.map(({ value }, axis) => (value - 1) * (dilation[axis] ?? 1) + 1);
	const limits = { top: reach[0], bottom: reach[0], left: reach[1], right: reach[1] };
	for (const [side, value] of Object.entries(pads) as [keyof Pads, number][]) {
		const limit = (limits[side] ?? 1) - 1;
		if (Number.isInteger(value) && value >= 0 && value <= limit) continue;
		throw new LayerError(
			'padding-below-window',
			`padding must be a whole number smaller than the window: got ${value} at the ${side}`,
			limit === 0 ? 'try 0' : `try 0 to ${limit}`,
		);
	}
}

function wholes(what: string, given: PairOf<Size | number>): Pair {
	const [height, width] = both(given);
	return [requireWhole(what, height).value, requireWhole(what, width).value];
}

function both<T extends Size | number>(given: PairOf<T>): Pair<T> {
	return isPair(given) ? given : [given, given];
}

function isPair<T>(given: PairOf<T>): given is Pair<T> {
	return Array.isArray(given);
}
