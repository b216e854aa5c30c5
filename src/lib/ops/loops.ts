import type { Operation } from './description';
import type { Shape } from './shape';
import { literal, over, sized, type Size } from './size';

/**
 * The nested loops of an operation, outermost first. Their product counts its taps: for layers with
 * a kernel of weights, its multiply-accumulates. The same sizes are the trace's mixed radix and the
 * wheels of the formula beside the picture.
 */
export interface Loops {
	readonly channels: Size;
	readonly height: Size;
	readonly width: Size;
	/** Input channels per output value; for a join, its two sources. */
	readonly depth: Size;
	readonly kernelHeight: Size;
	readonly kernelWidth: Size;
}

/** The loops of an operation between these shapes. */
export function loops(layer: Operation, input: Shape, output: Shape): Loops {
	const { channels, height, width } = output;
	const { depth, kernelHeight, kernelWidth } = reduction(layer, input);
	return { channels, height, width, depth, kernelHeight, kernelWidth };
}

type Reduction = Pick<Loops, 'depth' | 'kernelHeight' | 'kernelWidth'>;

function reduction(layer: Operation, input: Shape): Reduction {
	const one = literal(1);
	const single = { depth: one, kernelHeight: one, kernelWidth: one };
	switch (layer.op) {
		case 'conv': {
			const depth = sized(over(layer.inChannels, layer.groups));
			return { depth, kernelHeight: layer.kernel[0], kernelWidth: layer.kernel[1] };
		}
		case 'maxPool':
		case 'avgPool':
			return { depth: one, kernelHeight: layer.kernel[0], kernelWidth: layer.kernel[1] };
		case 'globalAvgPool':
			return { depth: one, kernelHeight: input.height, kernelWidth: input.width };
		case 'dense':
		case 'softmax':
			return { ...single, depth: input.channels };
		case 'add':
			return { ...single, depth: literal(2) };
		case 'shuffle':
		case 'batchNorm':
		case 'relu':
		case 'leakyRelu':
		case 'concat':
		case 'flatten':
			return single;
	}
}
