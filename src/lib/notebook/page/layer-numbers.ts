import { inputShape, parameters } from '../../ops/convolution';
import standard from '../../ops/convolutions/standard';
import { stageCost } from '../../ops/cost';
import { pads } from '../../ops/shape';
import { evaluate } from '../../ops/size';
import { stages, type Stage } from '../../ops/stages';
import { tapCount } from '../../ops/taps';

/** The one layer of the house example: a standard convolution where its dials start. */
export function houseLayer(): Stage {
	const given = parameters(standard, standard.defaults);
	const [layer] = stages(standard.layers(given), inputShape(given));
	if (layer === undefined) throw new RangeError('the standard convolution has no layer');
	return layer;
}

/** What a standard convolution comes to, by the names that the words of the page use. */
export interface LayerNumbers {
	/** Side of the input, input channels, filters, side of the kernel. */
	readonly D_F: number;
	readonly M: number;
	readonly N: number;
	readonly D_K: number;
	/** Taps in a slice. */
	readonly window: number;
	/** Products in one output value. */
	readonly taps: number;
	/** Places that a filter visits. */
	readonly places: number;
	readonly macs: number;
	readonly weights: number;
}

/** The numbers of a standard convolution. */
export function layerNumbers(layer: Stage): LayerNumbers {
	const { channels, height, width, depth, kernelHeight, kernelWidth } = layer.loops;
	const { macs, weights } = stageCost(layer);
	return {
		D_F: layer.input.height.value,
		M: depth.value,
		N: channels.value,
		D_K: kernelHeight.value,
		window: kernelHeight.value * kernelWidth.value,
		taps: tapCount(layer),
		places: height.value * width.value,
		macs: evaluate(macs).numerator,
		weights: evaluate(weights).numerator,
	};
}

/** From where to where a window reaches around its place, in rows. */
export function reach({ layer, input, loops }: Stage): { readonly low: number; readonly high: number } {
	const top = layer.op === 'conv' ? pads(layer, input).top : 0;
	return { low: 0 - top, high: loops.kernelHeight.value - 1 - top };
}
