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
	const { loops } = stage;
	const reads = reading(stage, output);
	const list: Tap[] = [];
	for (let depth = 0; depth < loops.depth.value; depth += 1) {
		for (let kernelY = 0; kernelY < loops.kernelHeight.value; kernelY += 1) {
			for (let kernelX = 0; kernelX < loops.kernelWidth.value; kernelX += 1) {
				list.push(reads({ depth, kernelY, kernelX }));
			}
		}
	}
	return list;
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
	return reading(stage, output)({ depth, kernelY, kernelX: index % width });
}

interface Place {
	readonly depth: number;
	readonly kernelY: number;
	readonly kernelX: number;
}

/** What an output cell reads at each place of its loops; what is the same at all of them is worked out once. */
function reading(stage: Stage, output: Cell): (place: Place) => Tap {
	const { layer, input } = stage;
	switch (layer.op) {
		case 'conv':
			return convolutionTap({ stage, layer }, output);
		case 'maxPool':
		case 'avgPool':
			return windowTap({ stage, layer }, output);
		case 'shuffle': {
			const perGroup = input.channels.value / layer.groups.value;
			const group = output.channel % layer.groups.value;
			const channel = group * perGroup + Math.floor(output.channel / layer.groups.value);
			return () => copy({ ...output, channel });
		}
		case 'globalAvgPool':
			return ({ kernelY, kernelX }) => copy({ y: kernelY, x: kernelX, channel: output.channel });
		case 'dense':
			return ({ depth }) => ({
				...copy({ y: 0, x: 0, channel: depth }),
				weight: { y: 0, x: 0, depth, filter: output.channel },
			});
		case 'softmax':
			return ({ depth }) => copy({ ...output, channel: depth });
		case 'add':
			return ({ depth }) => ({ ...copy(output), source: depth === 0 ? 0 : 1 });
		case 'concat':
			return () => concatTap(stage, output, layer.branchFirst);
		case 'flatten':
			return () => copy(unflattened(stage, output.channel));
		case 'batchNorm':
		case 'relu':
		case 'leakyRelu':
			return () => copy(output);
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

function convolutionTap({ stage, layer }: Windowed<Convolution>, output: Cell): (place: Place) => Tap {
	const depths = stage.loops.depth.value;
	const perGroup = layer.outChannels.value / layer.groups.value;
	const first = Math.floor(output.channel / perGroup) * depths;
	const reads = windowTap({ stage, layer }, { ...output, channel: first });
	return (place) => {
		const { source, input, padded } = reads(place);
		const { depth, kernelY: y, kernelX: x } = place;
		return { source, input, weight: { y, x, depth, filter: output.channel }, padded };
	};
}

/** Where a window at the output cell's place reads the input, from the output cell's channel on. */
function windowTap(
	{ stage, layer }: Windowed<Convolution | Pool>,
	{ y, x, channel }: Cell,
): (place: Place) => Tap {
	const { top, left } = pads(layer, stage.input);
	const [firstRow, firstColumn] = [y * layer.stride[0] - top, x * layer.stride[1] - left];
	const [height, width] = [stage.input.height.value, stage.input.width.value];
	return ({ depth, kernelY, kernelX }) => {
		const row = firstRow + kernelY * layer.dilation[0];
		const column = firstColumn + kernelX * layer.dilation[1];
		const padded = row < 0 || row >= height || column < 0 || column >= width;
		return { source: 0, input: { y: row, x: column, channel: channel + depth }, padded };
	};
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
