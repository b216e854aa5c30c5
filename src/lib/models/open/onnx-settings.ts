import type { Padding, Pair } from '../../ops/layer';
import type { OnnxNode } from './onnx-message';

/** The zeros around a map. */
export function paddingOf(node: OnnxNode): Padding {
	const automatic = node.attributes.find(({ name }) => name === 'auto_pad')?.text;
	if (automatic?.startsWith('SAME') === true) return 'same';
	const [top = 0, left = 0, bottom = 0, right = 0] = wholes(node, 'pads') ?? [];
	return top + left + bottom + right === 0 ? 'valid' : { top, bottom, left, right };
}

/** One value for rows and one for columns. */
export function pairOf(node: OnnxNode, name: string, usual: number): Pair {
	const [height = usual, width = usual] = wholes(node, name) ?? [];
	return [height, width];
}

/** A setting that is a whole number. */
export function whole({ attributes }: OnnxNode, name: string): number | undefined {
	return attributes.find((attribute) => attribute.name === name)?.whole;
}

/** A setting that is a list of whole numbers. */
export function wholes({ attributes }: OnnxNode, name: string): readonly number[] | undefined {
	return attributes.find((attribute) => attribute.name === name)?.wholes;
}
