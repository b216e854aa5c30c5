import { scaledWidth } from '../../../models/mobilenet';
import { standardControls } from '../../../ops/convolution';
import { stageCost } from '../../../ops/cost';
import { gathered } from '../../../ops/gathered';
import { depthwise, pointwise } from '../../../ops/layer';
import { dimensions, shape } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import { integerInput, integerWeights } from '../../../ops/weights';
import type { Calculation } from '../../calculation';
import type { NumberCheck } from '../../check/predict';

/** The places of the dial of the width: from a quarter to all of it, in hundredths. */
export const alphaPlaces = { min: 0.25, max: 1, step: 0.01 } as const;
export const alphaSteps: readonly number[] = Array.from({ length: 76 }, (_, index) => (25 + index) / 100);

/** Where the dial of the width stands at first: no width of the house example is a whole number there. */
export const usualAlpha = 0.6;

/** The places of the dial of the depth multiplier. */
export const depthPlaces = { min: 1, max: 4 } as const;

/** How many channels there are: coming in, maps for each of them, going out. */
export interface ChannelCounts {
	readonly inChannels: number;
	readonly multiplier: number;
	readonly outChannels: number;
}

/** The channels of the house example at a width, cut to whole ones. */
export function channelCounts(alpha: number, multiplier: number): ChannelCounts {
	const { inChannels, outChannels } = standardControls;
	return {
		inChannels: scaledWidth(inChannels.default, { alpha }),
		multiplier,
		outChannels: scaledWidth(outChannels.default, { alpha }),
	};
}

/** The house example with so many channels, as a depthwise and a pointwise layer. */
export function multipliedStages({ inChannels, multiplier, outChannels }: ChannelCounts): readonly Stage[] {
	const { mapSide, kernel } = standardControls;
	const layers = [
		depthwise({ name: 'depthwise', inChannels, kernel: kernel.default, multiplier }),
		pointwise({ name: 'pointwise', inChannels: inChannels * multiplier, outChannels }),
	];
	return stages(layers, shape(mapSide.default, mapSide.default, inChannels));
}

/** What is calculated with so many channels: they read and hold the first numbers of the largest setting. */
export function multipliedCalculation(counts: ChannelCounts): Calculation {
	const largest = multipliedStages(channelCounts(1, depthPlaces.max));
	const [filtering = {}, mixing = {}] = integerWeights(largest, seed);
	const channels = upTo(counts.inChannels);
	const kernels = channels.flatMap((channel) =>
		upTo(counts.multiplier).map((kernel) => channel * depthPlaces.max + kernel),
	);
	const { kernel: filters } = filtering;
	const { kernel: matrix } = mixing;
	if (filters === undefined || matrix === undefined) throw new RangeError('a layer has no kernel');
	return {
		stages: multipliedStages(counts),
		input: gathered(integerInput(dimensions(shapeOf(largest)), seed), 2, channels),
		weights: [
			{ kernel: gathered(filters, 3, kernels) },
			{ kernel: gathered(gathered(matrix, 2, kernels), 3, upTo(counts.outChannels)) },
		],
	};
}

/** The work of the two layers with so many channels. */
export function multipliedWork(counts: ChannelCounts) {
	const [filtering = NaN, mixing = NaN] = multipliedStages(counts).map(
		(stage) => evaluate(stageCost(stage).macs).numerator,
	);
	return { depthwise: filtering, pointwise: mixing, together: filtering + mixing };
}

/** The depth multiplier that the check asks about. */
export const askedMultiplier = 2;

/** How many maps leave the depthwise layer, and how many layers there are then. */
export function multipliersCheck(): NumberCheck {
	const [plain, asked] = [1, askedMultiplier].map((each) => multipliedStages(channelCounts(1, each)));
	const maps = (list: readonly Stage[] = []): number => list[0]?.output.channels.value ?? NaN;
	const layers = asked?.length ?? NaN;
	const outputs = asked?.at(-1)?.output.channels.value ?? NaN;
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'maps',
				answer: maps(asked),
				wrong: { same: maps(plain), alone: askedMultiplier, outputs: outputs * askedMultiplier },
			},
			{
				name: 'layers',
				answer: layers,
				wrong: { deeper: layers + 1, twice: layers * askedMultiplier },
			},
		],
	};
}

const seed = 1;

function shapeOf([first]: readonly Stage[]) {
	if (first === undefined) throw new RangeError('there is no layer');
	return first.input;
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}
