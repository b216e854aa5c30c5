import { block, conv, depthwise, globalAvgPool, pointwise, relu, type Layer } from '../ops/layer';
import { shapeText } from '../ops/shape';
import { divisible } from './divisible';
import { classifier, normalised, type Model } from './model';
import { modelInput, requireWholeWithin, requireWithin, type ModelOptions } from './options';
import { published } from './published';

/** The network of Table 1, with standard convolutions only (Table 4), or without its five 14×14×512 blocks (Table 5). */
export const mobilenetVariants = ['separable', 'full-convolution', 'shallow'] as const;
export type MobilenetVariant = (typeof mobilenetVariants)[number];

export interface MobilenetOptions extends ModelOptions {
	/** Width multiplier: a layer has `int(width · alpha)` channels. */
	readonly alpha?: number;
	/** Rounds each width to a multiple of this, as later code of TF-slim does; MobileNet v1 does not. */
	readonly divisor?: number | undefined;
	readonly variant?: MobilenetVariant;
}

/** Width and stride of each block after the first convolution. */
type Plan = readonly (readonly [width: number, stride: number])[];

const firstBlocks: Plan = [
	[64, 1],
	[128, 2],
	[128, 1],
	[256, 2],
	[256, 1],
	[512, 2],
];
const middleBlocks: Plan = Array.from({ length: 5 }, () => [512, 1]);
// Table 1 prints stride 2 for the last block, but its map stays 7×7: a misprint.
const lastBlocks: Plan = [
	[1024, 2],
	[1024, 1],
];
const firstWidth = 32;

/** The different widths of its layers at full width, the narrowest first. */
export const mobilenetWidths: readonly number[] = [
	...new Set([firstWidth, ...[...firstBlocks, ...middleBlocks, ...lastBlocks].map(([width]) => width)]),
];

/**
 * MobileNet v1 (Howard et al. 2017, Table 1), for 224×224×3 and 1000 classes unless told otherwise.
 * @throws OptionError if an option is out of range
 */
export function mobilenet(options: MobilenetOptions = {}): Model {
	const { alpha = 1, divisor, variant = 'separable', classes = 1000, batchNorm = true } = options;
	requireWithin('alpha', alpha, { min: 1 / firstWidth, max: 8, suggestion: '0.25, 0.5, 0.75 or 1' });
	const input = modelInput(options, 224);
	const plan = [...firstBlocks, ...(variant === 'shallow' ? [] : middleBlocks), ...lastBlocks];
	const widths = [firstWidth, ...plan.map(([width]) => width)].map((width) =>
		scaledWidth(width, { alpha, divisor }),
	);
	const strides = plan.map(([, stride]) => stride);
	const settings = { input: shapeText(input), classes, alpha, variant };
	const rounded = divisor === undefined ? '' : `, widths in steps of ${divisor}`;
	return {
		title: `MobileNet v1${variant === 'separable' ? '' : `, ${variant}`}, α = ${alpha}${rounded}`,
		input,
		layers: [
			...convolved('conv1', {
				inChannels: input.channels.value,
				outChannels: widths[0] ?? 0,
				stride: 2,
				batchNorm,
			}),
			...strides.flatMap((stride, index) => {
				const [inChannels = 0, outChannels = 0] = widths.slice(index);
				const step = { inChannels, outChannels, stride, batchNorm };
				return variant === 'full-convolution'
					? convolved(`conv${index + 2}`, step)
					: [separable(`block${index + 1}`, step)];
			}),
			globalAvgPool({ name: 'gap' }),
			...classifier(classes),
		],
		published: divisor === undefined ? published('mobilenet', settings) : [],
	};
}

/**
 * How many channels a layer has that has so many at full width: cut to a whole number, or rounded.
 * @throws OptionError if the divisor is no whole number in range
 */
export function scaledWidth(
	width: number,
	{ alpha = 1, divisor }: Pick<MobilenetOptions, 'alpha' | 'divisor'>,
): number {
	if (divisor === undefined) return Math.floor(width * alpha);
	requireWholeWithin('divisor', divisor, { min: 1, max: 64, suggestion: '8' });
	return divisible(width * alpha, divisor);
}

/** One step of a network from widths to widths. */
export interface Step {
	readonly inChannels: number;
	readonly outChannels: number;
	readonly stride: number;
	readonly batchNorm: boolean;
}

/** A standard 3×3 convolution, its batch norm and ReLU. */
export function convolved(name: string, { batchNorm, ...step }: Step): Layer[] {
	return [...normalised(conv({ name, kernel: 3, ...step }), batchNorm), relu()];
}

/** A depthwise and a pointwise convolution, each with its batch norm and ReLU, as one block. */
export function separable(name: string, { inChannels, outChannels, stride, batchNorm }: Step): Layer {
	return block(name, [
		...normalised(depthwise({ name: 'dw', kernel: 3, inChannels, stride }), batchNorm),
		relu(),
		...normalised(pointwise({ name: 'pw', inChannels, outChannels }), batchNorm),
		relu(),
	]);
}
