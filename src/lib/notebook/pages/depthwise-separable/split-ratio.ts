import { inputShape, parameters, type Kind, type Values } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost } from '../../../ops/cost';
import type { Fraction } from '../../../ops/fraction';
import { ratio, standardMacs, type Ratio } from '../../../ops/ratio';
import { evaluate, plus, type Polynomial } from '../../../ops/size';
import { finalShape, stages } from '../../../ops/stages';

/** The two sizes that the ratio depends on. */
export interface RatioDials {
	readonly outChannels: number;
	readonly kernel: number;
}

export type RatioDial = keyof RatioDials;

/** Both, in the order of the text. */
export const ratioDials: readonly RatioDial[] = ['outChannels', 'kernel'];

const kind = convolution('depthwise-separable');

/** The house example. */
export const houseDials: RatioDials = {
	outChannels: kind.defaults.outChannels,
	kernel: kind.defaults.kernel,
};

/** Its other sizes, which the ratio does not depend on. */
export const houseSizes = { mapSide: kind.defaults.mapSide, inChannels: kind.defaults.inChannels };

/** How far the dials go: filters as far as the widest layer of MobileNet, kernels as everywhere. */
export const ratioRanges: Readonly<Record<RatioDial, { readonly min: number; readonly max: number }>> = {
	outChannels: { min: 1, max: 1024 },
	kernel: { min: 1, max: 7 },
};

/** The dials with one of them as near as there is to what was asked for. */
export function turned(dials: RatioDials, name: RatioDial, asked: number): RatioDials {
	const { min, max } = ratioRanges[name];
	return Number.isFinite(asked)
		? { ...dials, [name]: Math.min(Math.max(Math.round(asked), min), max) }
		: dials;
}

/** Every kernel that the dial has. */
export const kernels: readonly number[] = Array.from(
	{ length: ratioRanges.kernel.max },
	(_, index) => ratioRanges.kernel.min + index,
);

/** Multiply-accumulates of the house example with these dials, whole and split. */
export interface SplitCost {
	readonly standard: Polynomial;
	readonly depthwise: Polynomial;
	readonly pointwise: Polynomial;
	/** Both parts as a share of the standard convolution. */
	readonly share: Ratio;
}

/** What the split layer costs, part by part, and what the standard convolution does that makes the same output. */
export function splitCost(dials: RatioDials): SplitCost {
	const given = parameters(kind, { ...kind.defaults, ...dials });
	const input = inputShape(given);
	const list = stages(kind.layers(given), input);
	const [depthwise, pointwise] = list.map((stage) => stageCost(stage).macs);
	if (depthwise === undefined || pointwise === undefined) throw new RangeError('a split layer has two parts');
	const standard = standardMacs(input, finalShape(list, input), [given.kernel, given.kernel]);
	return { standard, depthwise, pointwise, share: ratio(plus(depthwise, pointwise), standard) };
}

/** Weights of a layer with as many channels coming in as going out, whole and split. */
export interface SplitWeights {
	readonly standard: number;
	readonly depthwise: number;
	readonly pointwise: number;
}

/** What a layer keeps, part by part, and what the standard convolution keeps that makes the same output. */
export function splitWeights({ outChannels, kernel }: RatioDials): SplitWeights {
	const values = { ...kind.defaults, inChannels: outChannels, outChannels, kernel };
	const [depthwise = 0, pointwise = 0] = weightsOf(kind, values);
	const [standard = 0] = weightsOf(convolution('standard'), values);
	return { standard, depthwise, pointwise };
}

function weightsOf(kind: Kind, values: Values): number[] {
	const given = parameters(kind, values);
	const list = stages(kind.layers(given), inputShape(given));
	return list.map((stage) => evaluate(stageCost(stage).weights).numerator);
}

/** What remains of the work: exactly, as a number, and its inverse. */
export type Share = Omit<Ratio, 'polynomial'>;

const { terms } = splitCost(houseDials).share.polynomial;

/** What remains with these dials: the share in symbols is the same for all, only its sizes change. */
export function shareAt({ outChannels, kernel }: RatioDials): Share {
	const fraction = evaluate({ terms, symbols: { N: outChannels, D_K: kernel } });
	const remains = fraction.numerator / fraction.denominator;
	return { fraction, remains, fewer: 1 / remains };
}

/** What the two parts are of the standard convolution: one falls with the filters, the other stays. */
export function partsAt(dials: RatioDials): { readonly depthwise: Share; readonly pointwise: Share } {
	const { standard, depthwise, pointwise } = splitCost(dials);
	return { depthwise: ratio(depthwise, standard), pointwise: ratio(pointwise, standard) };
}

/** Multiplications for one place and one input channel, whole and split. */
export function productsAt(
	dials: RatioDials,
): Readonly<Record<'standard' | 'depthwise' | 'pointwise', number>> {
	const { standard, depthwise, pointwise } = splitCost(dials);
	const places = houseSizes.mapSide ** 2 * houseSizes.inChannels;
	const each = (cost: Polynomial): number => evaluate(cost).numerator / places;
	return { standard: each(standard), depthwise: each(depthwise), pointwise: each(pointwise) };
}

/** Whether at least so many times less work remains, exactly. */
export function isFewer({ numerator, denominator }: Fraction, times: number): boolean {
	return numerator * times <= denominator;
}

/** The least filters with which at least so many times less work remains; nothing if the dial has none. */
export function leastFilters(times: number, kernel: number): number | undefined {
	const { min, max } = ratioRanges.outChannels;
	for (let outChannels = min; outChannels <= max; outChannels += 1) {
		if (isFewer(shareAt({ outChannels, kernel }).fraction, times)) return outChannels;
	}
	return undefined;
}
