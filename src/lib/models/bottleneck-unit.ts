import { add, block, conv, pointwise, relu, type Block } from '../ops/layer';
import type { Size } from '../ops/size';
import { normalised } from './model';

/** What a bottleneck is made of. */
export interface BottleneckUnit {
	/** What the block is called. */
	readonly name: string;
	readonly channels: Size | number;
	/** Channels between the two 1×1 layers. */
	readonly bottleneck: Size | number;
	/** Groups of the 3×3 layer. */
	readonly groups: Size | number;
	readonly batchNorm: boolean;
}

/**
 * A bottleneck with a shortcut: 1×1, 3×3, 1×1, added to what came in. With one group it is that of ResNet (He et al.
 * 2016), with more that of ResNeXt (Xie et al. 2017), and with as many as the bottleneck has channels the one that
 * ShuffleNet starts from (Zhang et al. 2017, Figure 2a).
 * @throws LayerError if groups do not divide the channels of the bottleneck
 */
export function bottleneckUnit({ name, channels, bottleneck, groups, batchNorm }: BottleneckUnit): Block {
	return block(name, [
		...normalised(pointwise({ name: 'pw1', inChannels: channels, outChannels: bottleneck }), batchNorm),
		relu(),
		...normalised(
			conv({ name: 'middle', inChannels: bottleneck, outChannels: bottleneck, kernel: 3, groups }),
			batchNorm,
		),
		relu(),
		...normalised(pointwise({ name: 'pw2', inChannels: bottleneck, outChannels: channels }), batchNorm),
		add({ name: 'add' }),
		relu(),
	]);
}
