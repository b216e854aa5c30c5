import type { Convolution, Pool } from './description';
import type { Loops } from './loops';
import { pads } from './shape';
import type { Stage } from './stages';

/** One value of an activation, counted from 0. */
export interface Cell {
	readonly y: number;
	readonly x: number;
	readonly channel: number;
}

/** One weight of a kernel laid out `[height, width, inChannels / groups, outChannels]`. */
export interface WeightCell {
	readonly y: number;
	readonly x: number;
	readonly depth: number;
	readonly filter: number;
}

/** One input cell that an output cell reads, and the weight that it is multiplied by, if any. */
export interface Tap {
	/** 0, or 1 for the branch of a join. */
	readonly source: 0 | 1;
	readonly input: Cell;
	readonly weight?: WeightCell;
	/** Whether the cell lies on the padding, where every value is 0. Papers count these taps too. */
	readonly padded: boolean;
}

/** The taps of one output cell in the order of the loops: by depth, then kernel row, then kernel column. */
export function taps(stage: Stage, output: Cell): Tap[] {
	return Array.from({ length: tapCount(stage) }, (_, index) => tap(stage, output, index));
}

/** How many taps each output cell of the stage has. */
export function tapCount({ loops }: { readonly loops: Loops }): number {
	return loops.depth.value * loops.kernelHeight.value * loops.kernelWidth.value;
}

/** The tap at a place in the order of `taps`, in constant time. */
export function tap(stage: Stage, output: Cell, index: number): Tap {
	const width = stage.loops.kernelWidth.value;
	const window = stage.loops.kernelHeight.value * width;
	const depth = Math.floor(index / window);
	const kernelY = Math.floor((index % window) / width);
	return tapAt(stage, output, { depth, kernelY, kernelX: index % width });
}

interface Place {
	readonly depth: number;
	readonly kernelY: number;
	readonly kernelX: number;
}

function tapAt(stage: Stage, output: Cell, place: Place): Tap {
	const { layer, input } = stage;
	const { depth, kernelY, kernelX } = place;
	switch (layer.op) {
		case 'conv':
			return convolutionTap({ stage, layer }, output, place);
		case 'maxPool':
		case 'avgPool':
			return windowTap({ stage, layer }, output, place);
		case 'shuffle': {
			const perGroup = input.channels.value / layer.groups.value;
			const group = output.channel % layer.groups.value;
			const channel = group * perGroup + Math.floor(output.channel / layer.groups.value);
			return copy({ ...output, channel });
		}
		case 'globalAvgPool':
			return copy({ y: kernelY, x: kernelX, channel: output.channel });
		case 'dense':
			return {
				...copy({ y: 0, x: 0, channel: depth }),
				weight: { y: 0, x: 0, depth, filter: output.channel },
			};
		case 'softmax':
			return copy({ ...output, channel: depth });
		case 'add':
			return { ...copy(output), source: depth === 0 ? 0 : 1 };
		case 'concat':
			return concatTap(stage, output, layer.branchFirst);
		case 'flatten':
			return copy(unflattened(stage, output.channel));
		case 'batchNorm':
		case 'relu':
		case 'leakyRelu':
			return copy(output);
	}
}

function copy(input: Cell): Tap {
	return { source: 0, input, padded: false };
}

/** A stage with its layer, once it is known to have a window. */
interface Windowed<Kind> {
	readonly stage: Stage;
	readonly layer: Kind;
}

function convolutionTap({ stage, layer }: Windowed<Convolution>, output: Cell, place: Place): Tap {
	const depths = stage.loops.depth.value;
	const perGroup = layer.outChannels.value / layer.groups.value;
	const group = Math.floor(output.channel / perGroup);
	const channel = group * depths + place.depth;
	const { depth, kernelY: y, kernelX: x } = place;
	return {
		...windowTap({ stage, layer }, { ...output, channel }, place),
		weight: { y, x, depth, filter: output.channel },
	};
}

/** Where a window at the output cell's place reads the input, in the output cell's channel. */
function windowTap(
	{ stage, layer }: Windowed<Convolution | Pool>,
	{ y, x, channel }: Cell,
	place: Place,
): Tap {
	const { top, left } = pads(layer, stage.input);
	const row = y * layer.stride[0] - top + place.kernelY * layer.dilation[0];
	const column = x * layer.stride[1] - left + place.kernelX * layer.dilation[1];
	const { height, width } = stage.input;
	const padded = row < 0 || row >= height.value || column < 0 || column >= width.value;
	return { source: 0, input: { y: row, x: column, channel }, padded };
}

function concatTap({ input, branch }: Stage, output: Cell, branchFirst: boolean): Tap {
	const first = (branchFirst ? branch : input).channels.value;
	const inFirst = output.channel < first;
	const channel = inFirst ? output.channel : output.channel - first;
	return { ...copy({ ...output, channel }), source: inFirst === branchFirst ? 1 : 0 };
}

function unflattened({ input }: Stage, index: number): Cell {
	const [channels, width] = [input.channels.value, input.width.value];
	const place = Math.floor(index / channels);
	return { y: Math.floor(place / width), x: place % width, channel: index % channels };
}
