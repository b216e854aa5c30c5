import { conv, pointwise } from '../../../ops/layer';
import { mixing, type Mixing } from '../../../ops/mixing';
import { stages, type Stage } from '../../../ops/stages';
import type { Step } from '../../../ops/trace';
import type { MixingMark } from '../../../viz/mixing-matrix';

/** The layers whose mixing matrices are set side by side. */
export const mixers = ['depthwise', 'pointwise', 'standard'] as const;
export type Mixer = (typeof mixers)[number];

/** The matrix of a layer with as many channels out as in, on the map of the depthwise one. */
export function mixingOf(mixer: Mixer, depthwise: Stage): Mixing {
	return mixing(stagesOf(mixer, depthwise));
}

/** The matrix of the depthwise layer and a pointwise one after it. */
export function mixingOfBoth(depthwise: Stage): Mixing {
	const channels = depthwise.output.channels;
	const mixer = pointwise({ inChannels: channels, outChannels: channels });
	return mixing(stages([depthwise.layer, mixer], depthwise.input));
}

function stagesOf(mixer: Mixer, depthwise: Stage): readonly Stage[] {
	const { input, loops } = depthwise;
	const channels = { inChannels: input.channels, outChannels: input.channels };
	switch (mixer) {
		case 'depthwise':
			return [depthwise];
		case 'pointwise':
			return stages([pointwise(channels)], input);
		case 'standard':
			return stages([conv({ ...channels, kernel: [loops.kernelHeight, loops.kernelWidth] })], input);
	}
}

/** The channel at work, once as an output and once as an input; a whole layer lights up none. */
export function markOf({ grain, cell }: Step): MixingMark {
	return grain === 'layer' ? {} : { output: cell.channel, input: cell.channel };
}
