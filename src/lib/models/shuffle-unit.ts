import {
	add,
	avgPool,
	block,
	concat,
	depthwise,
	pointwise,
	relu,
	shuffle,
	type Block,
	type Layer,
} from '../ops/layer';
import { literal, type Size } from '../ops/size';
import { normalised } from './model';

/** What a unit of ShuffleNet is made of. */
export interface ShuffleUnit {
	/** What the block is called. */
	readonly name: string;
	readonly inChannels: Size | number;
	readonly outChannels: Size | number;
	/** Channels between the two 1×1 layers. */
	readonly bottleneck: Size | number;
	readonly groups: Size | number;
	/** Groups of the first 1×1 layer, where they are not those of the second. */
	readonly firstGroups?: Size | number;
	/** Whether the map is halved: then the shortcut is pooled, and its channels are kept beside the others. */
	readonly halves: boolean;
	readonly withShuffle: boolean;
	readonly batchNorm: boolean;
}

/**
 * A unit of ShuffleNet (Zhang et al. 2017, Figure 2b, or 2c where it halves the map): two grouped 1×1 layers around
 * a depthwise one, a shuffle after the first. There is no ReLU after the depthwise layer.
 * @throws LayerError if groups do not divide the channels
 */
export function shuffleUnit(unit: ShuffleUnit): Block {
	const { name, inChannels, bottleneck, groups, halves, withShuffle, batchNorm } = unit;
	const { firstGroups = groups } = unit;
	return block(name, [
		...normalised(
			pointwise({ name: 'gconv1', inChannels, outChannels: bottleneck, groups: firstGroups }),
			batchNorm,
		),
		relu(),
		...(withShuffle ? [shuffle({ name: 'shuffle', groups })] : []),
		...normalised(
			depthwise({ name: 'dw', inChannels: bottleneck, kernel: 3, stride: halves ? 2 : 1 }),
			batchNorm,
		),
		...normalised(
			pointwise({ name: 'gconv2', inChannels: bottleneck, outChannels: made(unit), groups }),
			batchNorm,
		),
		join(unit),
		relu(),
	]);
}

/** What the layers have to make: all channels, or those that the pooled shortcut does not bring. */
function made({ inChannels, outChannels, halves }: ShuffleUnit): Size | number {
	return halves ? literal(outChannels).value - literal(inChannels).value : outChannels;
}

function join({ halves }: ShuffleUnit): Layer {
	return halves ? concat({ name: 'concat', branch: [pooledShortcut] }) : add({ name: 'add' });
}

const pooledShortcut = avgPool({ name: 'avgpool', kernel: 3, stride: 2, padding: 'same' });
