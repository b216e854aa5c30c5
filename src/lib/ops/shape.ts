import type { Operation, Pads, Padding, Windowed } from './description';
import { requireDivision } from './check';
import { LayerError } from './error';
import {
	dividedDown,
	dividedUp,
	isLiteral,
	literal,
	notation,
	size,
	sized,
	times,
	together,
	type Size,
} from './size';

/** Named sizes of an activation, which is laid out `[height, width, channels]`. */
export interface Shape {
	readonly height: Size;
	readonly width: Size;
	readonly channels: Size;
}

/** A shape from sizes or bare numbers. */
export function shape(height: Size | number, width: Size | number, channels: Size | number): Shape {
	return { height: literal(height), width: literal(width), channels: literal(channels) };
}

/** The three numbers of a shape, `[height, width, channels]`. */
export function dimensions({ height, width, channels }: Shape): [number, number, number] {
	return [height.value, width.value, channels.value];
}

/** A shape as text: `6×6×4`. */
export function shapeText(shape: Shape): string {
	return dimensions(shape).join('×');
}

/**
 * The shape a layer makes. A side keeps its name where its size is kept; where it is rounded or
 * trimmed, the name says how.
 * @param branch what the branch of an `add` or `concat` makes
 * @throws LayerError if the layer does not fit the input
 */
export function outputShape(layer: Operation, input: Shape, branch: Shape = input): Shape {
	switch (layer.op) {
		case 'conv':
			requireChannels(layer.inChannels.value, input);
			return { ...windowedShape(layer, input), channels: layer.outChannels };
		case 'maxPool':
		case 'avgPool':
			return windowedShape(layer, input);
		case 'shuffle':
			requireDivision(layer.groups.value, input.channels.value, input.channels.value);
			return input;
		case 'add':
		case 'concat':
			return joinedShape(layer.op, input, branch);
		case 'globalAvgPool':
			return shape(1, 1, input.channels);
		case 'flatten':
			return shape(1, 1, sized(times(input.height, input.width, input.channels)));
		case 'dense':
			requireFlat(input);
			return shape(1, 1, layer.units);
		case 'batchNorm':
		case 'relu':
		case 'leakyRelu':
		case 'softmax':
			return input;
	}
}

/**
 * The rows and columns of zeros on each side; the only place where padding is worked out. `same`
 * follows TensorFlow: at stride 2 on an even side all of it is at the bottom and right.
 */
export function pads(layer: Windowed, input: Shape): Pads {
	const [height, width] = dimensions(input);
	if (layer.padding === 'valid') return { top: 0, bottom: 0, left: 0, right: 0 };
	if (layer.padding !== 'same') return layer.padding;
	const [top, bottom] = sameSides(layer, 0, height);
	const [left, right] = sameSides(layer, 1, width);
	return { top, bottom, left, right };
}

/** How many rows or columns the window covers, its gaps included. */
export function reach({ kernel, dilation }: Windowed, axis: 0 | 1): number {
	return (kernel[axis].value - 1) * dilation[axis] + 1;
}

function sameSides(layer: Windowed, axis: 0 | 1, side: number): [before: number, after: number] {
	const stride = layer.stride[axis];
	const covered = (Math.ceil(side / stride) - 1) * stride + reach(layer, axis);
	const total = Math.max(covered - side, 0);
	const before = Math.floor(total / 2);
	return [before, total - before];
}

function windowedShape(layer: Windowed, input: Shape): Shape {
	return {
		height: windowedSide(layer, 0, input.height),
		width: windowedSide(layer, 1, input.width),
		channels: input.channels,
	};
}

function windowedSide(layer: Windowed, axis: 0 | 1, side: Size): Size {
	const stride = layer.stride[axis];
	if (layer.padding === 'same') return dividedUp(side, stride);
	const padding = paddingAlong(layer.padding, axis);
	const span = side.value + padding - reach(layer, axis);
	if (span < 0) throw kernelTooLarge(reach(layer, axis), side.value + padding);
	const value = Math.floor(span / stride) + 1;
	if (value === side.value && stride === 1) return side;
	if (padding === 0 && stride === reach(layer, axis)) return dividedDown(side, stride);
	if (isLiteral(side) && isLiteral(layer.kernel[axis])) return literal(value);
	const padded = notation(side) + (padding > 0 ? `+${padding}` : '');
	return size(trimmedName(layer, axis, padded), value);
}

/** `(D_F−D_K+1)`, or `(⌊(D_F−D_K)/2⌋+1)` with a stride. */
function trimmedName(layer: Windowed, axis: 0 | 1, padded: string): string {
	const [stride, dilation] = [layer.stride[axis], layer.dilation[axis]];
	const kernel = notation(layer.kernel[axis]);
	if (dilation > 1) return `(${padded}−${dilation}·(${kernel}−1))`;
	if (stride > 1) return `(⌊(${padded}−${kernel})/${stride}⌋+1)`;
	return `(${padded}−${kernel}+1)`;
}

function paddingAlong(padding: Padding, axis: 0 | 1): number {
	if (typeof padding === 'string') return 0;
	return axis === 0 ? padding.top + padding.bottom : padding.left + padding.right;
}

function joinedShape(op: 'add' | 'concat', main: Shape, branch: Shape): Shape {
	const compared = op === 'add' ? shapeText : (shape: Shape) => dimensions(shape).slice(0, 2).join('×');
	if (compared(main) !== compared(branch)) {
		throw new LayerError(
			'shapes-match',
			`${op} needs equal ${op === 'add' ? 'shapes' : 'maps'}: ${shapeText(main)} and ${shapeText(branch)} differ`,
			`try a branch that makes ${compared(main)}`,
		);
	}
	if (op === 'add') return main;
	return { ...main, channels: together(main.channels, branch.channels) };
}

function requireChannels(expected: number, input: Shape): void {
	if (expected === input.channels.value) return;
	throw new LayerError(
		'channels-match',
		`inChannels must equal the channels of the input: ${expected} is not ${input.channels.value}`,
		`try ${input.channels.value}`,
	);
}

function requireFlat(input: Shape): void {
	if (input.height.value === 1 && input.width.value === 1) return;
	throw new LayerError(
		'flat-input',
		`dense needs a 1×1 map: got ${shapeText(input)}`,
		'put flatten or a global average pool before it',
	);
}

function kernelTooLarge(covered: number, side: number): LayerError {
	return new LayerError(
		'kernel-fits',
		`the window must fit the padded input: ${covered} does not fit ${side}`,
		`try a window of ${side} or less, or same padding`,
	);
}
