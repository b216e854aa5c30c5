import type { Stage } from '../../../ops/stages';
import type { CellSource } from '../../page/cell-source';
import type { Example } from '../../page/example';

/** What an example computes with, by the names that its code has for it. */
export function exampleScope({ input, operands }: Example): CellSource['scope'] {
	const { kernel } = operands.weights;
	if (kernel === undefined) throw new RangeError('the layer has no kernel');
	return { x: input, kernel };
}

/** A call that convolves the input as a layer does, with this kernel. */
export function convolution({ layer }: Stage, name: 'conv2d' | 'depthwiseConv2d', kernel = 'kernel'): string {
	if (layer.op !== 'conv' || typeof layer.padding !== 'string') {
		throw new RangeError(`no call is known for this ${layer.op}`);
	}
	const [down, across] = layer.stride;
	const stride = down === across ? String(down) : `[${down}, ${across}]`;
	return `tf.${name}(x, ${kernel}, ${stride}, '${layer.padding}')`;
}
