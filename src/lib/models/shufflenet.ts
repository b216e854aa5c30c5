import { block, conv, globalAvgPool, maxPool, relu, type Layer } from '../ops/layer';
import { alternatives } from '../ops/error';
import { shapeText } from '../ops/shape';
import { classifier, normalised, type Adjustment, type Model } from './model';
import { modelInput, OptionError, requireWithin, type ModelOptions } from './options';
import { published } from './published';
import { shuffleUnit } from './shuffle-unit';

/** The group counts of the paper, with the width of stage 2 at scale 1 (Table 1). */
const stage2Widths: ReadonlyMap<number, number> = new Map([
	[1, 144],
	[2, 200],
	[3, 240],
	[4, 272],
	[8, 384],
]);

/** The group counts for which the paper gives widths. */
export const shufflenetGroups: readonly number[] = [...stage2Widths.keys()];

/** Filters of the first convolution at scale 1, and where the authors' code does not scale them (megvii-model). */
const firstWidths = { plain: 24, unscaled: [1.5] as readonly number[] };

export interface ShufflenetOptions extends ModelOptions {
	readonly groups?: number;
	/** `s` of "ShuffleNet s×": all channel counts times this, rounded so that every group stays whole. */
	readonly scale?: number;
	/** Filters of the first convolution. The paper does not say them for scaled networks; the authors' code does. */
	readonly firstChannels?: number;
	/** Whether the units shuffle; with one group there is nothing to shuffle, so then they do not. */
	readonly withShuffle?: boolean;
}

const unitsPerStage = [4, 8, 4];

/**
 * ShuffleNet v1 (Zhang et al. 2017, Table 1), for 3 groups, 224×224×3 and 1000 classes unless told otherwise.
 * @throws OptionError if an option is out of range
 */
export function shufflenet(options: ShufflenetOptions = {}): Model {
	const { groups = 3, scale = 1, classes = 1000, batchNorm = true } = options;
	const width = stage2Width(groups, scale);
	const widths = [width.given, 2 * width.given, 4 * width.given];
	const firstWidth = firstWidthOf(options.firstChannels, scaledFirstWidth(groups, scale), width.given);
	const first = firstWidth.given;
	const input = modelInput(options, 224);
	const common = { groups, withShuffle: options.withShuffle ?? groups > 1, batchNorm };
	const settings = { input: shapeText(input), classes, groups, scale, firstChannels: first };
	return {
		title: `ShuffleNet v1 ${scale}×, g = ${groups}`,
		input,
		layers: [
			...normalised(
				conv({ name: 'conv1', inChannels: input.channels, outChannels: first, kernel: 3, stride: 2 }),
				batchNorm,
			),
			relu(),
			maxPool({ name: 'maxpool', kernel: 3, stride: 2, padding: 'same' }),
			...widths.map((width, index) =>
				stage(index + 2, { ...common, inChannels: widths[index - 1] ?? first, outChannels: width }),
			),
			globalAvgPool({ name: 'gap' }),
			...classifier(classes),
		],
		published: published('shufflenet', settings),
		adjustments: [width, firstWidth].filter(({ asked, given }) => asked !== given),
	};
}

/** The width of stage 2: the table's, with a bottleneck, a quarter of it, that the groups divide. */
function stage2Width(groups: number, scale: number): Adjustment {
	const width = stage2Widths.get(groups);
	if (width === undefined) {
		throw new OptionError(
			`groups must be one of the paper's: got ${groups}`,
			`try ${alternatives(shufflenetGroups)}`,
		);
	}
	requireWithin('scale', scale, { min: 0.01, max: 8, suggestion: '0.25, 0.5, 1, 1.5 or 2' });
	const [asked, step] = [width * scale, 4 * groups];
	const given = Math.max(step, Math.floor(asked / step + 0.5) * step);
	return { what: 'width', asked, given, step, groups };
}

/** The first convolution's: what stage 2 adds to its maps is made in groups, so that they divide it as well. */
function scaledFirstWidth(groups: number, scale: number): Adjustment {
	const asked = firstWidths.plain * (firstWidths.unscaled.includes(scale) ? 1 : scale);
	return { what: 'firstWidth', asked, given: Math.ceil(asked / groups) * groups, step: groups, groups };
}

/** The scaled width, or the one that is asked for. @throws OptionError if the network cannot have that one */
function firstWidthOf(asked: number | undefined, scaled: Adjustment, limit: number): Adjustment {
	const { groups, given } = scaled;
	if (asked === undefined) return scaled;
	if (asked > 0 && asked < limit && asked % groups === 0) return { ...scaled, asked, given: asked };
	const rule = 'firstChannels must be a multiple of groups below the width of stage 2';
	throw new OptionError(`${rule}: ${asked} with groups ${groups} and width ${limit}`, `try ${given}`);
}

interface Plan {
	readonly inChannels: number;
	readonly outChannels: number;
	readonly groups: number;
	readonly withShuffle: boolean;
	readonly batchNorm: boolean;
}

function stage(number: number, plan: Plan): Layer {
	const units = Array.from({ length: unitsPerStage[number - 2] ?? 0 }, (_, index) => {
		const isFirst = index === 0;
		const inChannels = isFirst ? plan.inChannels : plan.outChannels;
		// "We do not apply group convolution on the first pointwise layer": its input has 24 channels only.
		const firstGroups = isFirst && number === 2 ? 1 : plan.groups;
		return shuffleUnit({
			...plan,
			name: `unit${index + 1}`,
			inChannels,
			bottleneck: plan.outChannels / 4,
			firstGroups,
			halves: isFirst,
		});
	});
	return block(`stage${number}`, units);
}
