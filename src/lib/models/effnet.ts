import {
	batchNorm,
	block,
	conv,
	depthwise,
	flatten,
	leakyRelu,
	maxPool,
	pointwise,
	type Layer,
	type Pair,
} from '../ops/layer';
import { shapeText } from '../ops/shape';
import { classifier, type Model } from './model';
import { modelInput, type ModelOptions } from './options';
import { published } from './published';

/**
 * Where a block halves rows and columns. `paper` is §4.2, the only coherent reading; `paperTransposed` is it
 * turned by 90°; in `keras` (Douillard's code) the last kernel spans two rows but steps over columns.
 */
export const effnetForms = ['paper', 'paperTransposed', 'keras'] as const;
export type EffnetForm = (typeof effnetForms)[number];

export interface EffnetOptions extends ModelOptions {
	readonly form?: EffnetForm;
}

/** The window of the pooling, and kernel and stride of the last convolution. */
interface Halving {
	readonly pool: Pair;
	readonly kernel: Pair;
	readonly stride: Pair;
}

const titles: Readonly<Record<EffnetForm, string>> = {
	paper: 'EffNet',
	paperTransposed: 'EffNet, turned by 90°',
	keras: 'EffNet, as in keras-effnet',
};

/** The halving of each form. */
export const halvings: Readonly<Record<EffnetForm, Halving>> = {
	paper: { pool: [1, 2], kernel: [2, 1], stride: [2, 1] },
	paperTransposed: { pool: [2, 1], kernel: [1, 2], stride: [1, 2] },
	keras: { pool: [2, 1], kernel: [2, 1], stride: [1, 2] },
};

const widths = [64, 128, 256];

/**
 * EffNet (Freeman et al. 2018, Table 1), for 32×32×3 and 10 classes unless told otherwise.
 * @throws OptionError if an option is out of range
 */
export function effnet(options: EffnetOptions = {}): Model {
	const { form = 'paper', classes = 10, batchNorm = true } = options;
	// Three blocks halve each side.
	const input = modelInput(options, 32, 8);
	const blocks = widths.map((outChannels, index) => {
		const inChannels = widths[index - 1] ?? input.channels.value;
		return effnetBlock(`block${index + 1}`, { inChannels, outChannels, ...halvings[form], batchNorm });
	});
	return {
		title: titles[form],
		input,
		layers: [...blocks, flatten(), ...classifier(classes)],
		published: published('effnet', { input: shapeText(input), classes, model: 'effnet', form }),
	};
}

/** The layer, LeakyReLU and batch norm, in the order of Douillard's code; the paper tabulates neither. */
export function activated(layer: Layer, hasBatchNorm: boolean): Layer[] {
	return [layer, leakyRelu({ slope: 0.3 }), ...(hasBatchNorm ? [batchNorm()] : [])];
}

/** What a block of EffNet is made of. */
export interface EffnetBlock extends Halving {
	readonly inChannels: number;
	readonly outChannels: number;
	/** Of the pool, whose window does not fit an odd side: whether its last column is left out or pooled by itself. */
	readonly padding?: 'same' | 'valid';
	readonly batchNorm: boolean;
}

/** The block of EffNet, with a bottleneck of half the channels that it makes. */
export function effnetBlock(
	name: string,
	{ inChannels, outChannels, pool, kernel, stride, padding = 'valid', batchNorm }: EffnetBlock,
): Layer {
	const bottleneck = outChannels / 2;
	const last = { inChannels: bottleneck, outChannels, kernel, stride };
	return block(name, [
		...activated(pointwise({ name: 'pw', inChannels, outChannels: bottleneck }), batchNorm),
		...activated(depthwise({ name: 'dw1x3', inChannels: bottleneck, kernel: [1, 3] }), batchNorm),
		maxPool({ name: `pool${pool.join('x')}`, kernel: pool, padding }),
		...activated(depthwise({ name: 'dw3x1', inChannels: bottleneck, kernel: [3, 1] }), batchNorm),
		...activated(conv({ name: `conv${kernel.join('x')}`, ...last }), batchNorm),
	]);
}
