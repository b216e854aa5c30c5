import { block, conv, depthwise, flatten, maxPool, pointwise, shuffle, type Layer } from '../ops/layer';
import { shapeText } from '../ops/shape';
import { activated } from './effnet';
import { classifier, type Model } from './model';
import { modelInput, type ModelOptions } from './options';
import { published } from './published';

/** The networks that the EffNet paper compares on CIFAR-10 (Freeman et al. 2018, Table 1). */
export const effnetRivals = ['baseline', 'mobilenet', 'shufflenet'] as const;
export type EffnetRival = (typeof effnetRivals)[number];

/** What stands behind the first convolution: two stages, from 64 to 128 and from 128 to 256 channels. */
type SecondPart = (name: string, inChannels: number, hasBatchNorm: boolean) => Layer[];

const secondParts: Readonly<Record<EffnetRival, SecondPart>> = {
	baseline: (name, inChannels, hasBatchNorm) =>
		pooledConvolution(name, [inChannels, 2 * inChannels], hasBatchNorm),
	mobilenet: separable,
	shufflenet: grouped,
};

const titles: Readonly<Record<EffnetRival, string>> = {
	baseline: 'Baseline of the EffNet paper',
	mobilenet: 'MobileNet of the EffNet paper',
	shufflenet: 'ShuffleNet of the EffNet paper',
};

/** "gc4": the pointwise convolutions of the ShuffleNet rival have four groups. */
const groups = 4;

/**
 * A rival of EffNet, for 32×32×3 and 10 classes unless told otherwise. Activations are EffNet's own, since
 * the paper tabulates none.
 * @throws OptionError if an option is out of range
 */
export function effnetRival(rival: EffnetRival, options: ModelOptions = {}): Model {
	const { classes = 10, batchNorm = true } = options;
	const input = modelInput(options, 32, 8);
	const part = secondParts[rival];
	return {
		title: titles[rival],
		input,
		layers: [
			...pooledConvolution('1', [input.channels.value, 64], batchNorm),
			...part('2', 64, batchNorm),
			...part('3', 128, batchNorm),
			flatten(),
			...classifier(classes),
		],
		published: published('effnet', { input: shapeText(input), classes, model: rival }),
	};
}

function pooledConvolution(
	number: string,
	[inChannels, outChannels]: readonly [number, number],
	hasBatchNorm: boolean,
): Layer[] {
	return [
		...activated(conv({ name: `conv${number}`, inChannels, outChannels, kernel: 3 }), hasBatchNorm),
		maxPool({ name: `pool${number}`, kernel: 2 }),
	];
}

function separable(number: string, inChannels: number, hasBatchNorm: boolean): Layer[] {
	return [
		block(`block${number}`, [
			...activated(depthwise({ name: 'dw', inChannels, kernel: 3, stride: 2 }), hasBatchNorm),
			...activated(pointwise({ name: 'pw', inChannels, outChannels: 2 * inChannels }), hasBatchNorm),
		]),
	];
}

function grouped(number: string, inChannels: number, hasBatchNorm: boolean): Layer[] {
	const bottleneck = inChannels / 2;
	const ends = { groups };
	return [
		block(`block${number}`, [
			...activated(pointwise({ name: 'gconv1', inChannels, outChannels: bottleneck, ...ends }), hasBatchNorm),
			shuffle({ name: 'shuffle', groups }),
			...activated(depthwise({ name: 'dw', inChannels: bottleneck, kernel: 3, stride: 2 }), hasBatchNorm),
			...activated(
				pointwise({ name: 'gconv2', inChannels: bottleneck, outChannels: 2 * inChannels, ...ends }),
				hasBatchNorm,
			),
		]),
	];
}
