import { inputShape, parameters, type Parameters } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { cost, type TotalCost } from '../../../ops/cost';
import type { Layer } from '../../../ops/description';
import { depthwise, maxPool } from '../../../ops/layer';
import { ratio } from '../../../ops/ratio';
import { evaluate, times } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import { tapCount } from '../../../ops/taps';

/** The three ways that run, the plain one first. */
export const fairIds = ['pooled', 'strided', 'strips'] as const;
export type FairId = (typeof fairIds)[number];

/** A way to filter each channel and to halve its rows: one that runs, or the one that tells two savings apart. */
export type WayId = FairId | 'factored';

/** A way with all that follows from its layers. */
export interface Way {
	readonly id: WayId;
	readonly stages: readonly Stage[];
	readonly cost: TotalCost;
	readonly macs: number;
	/** Multiply–accumulates for one place and channel of the input. */
	readonly perPlace: number;
	/** How often a pool compares two values. */
	readonly comparisons: number;
}

const kind = convolution('depthwise');
const given = parameters(kind, kind.defaults);
/** The house input. */
export const fairInput = inputShape(given);

/** The layers of each way. Only rows are halved, as by the pool between the sweeps. */
function layersOf({ inChannels, kernel }: Parameters): Readonly<Record<WayId, readonly Layer[]>> {
	const row = depthwise({ inChannels, kernel: [1, kernel], name: 'row' });
	const column = depthwise({ inChannels, kernel: [kernel, 1], name: 'column' });
	const pool = maxPool({ kernel: [2, 1], name: 'pool' });
	return {
		pooled: [depthwise({ inChannels, kernel, name: 'depthwise' }), pool],
		factored: [row, column, pool],
		strided: [depthwise({ inChannels, kernel, stride: [2, 1], name: 'depthwise' })],
		strips: [row, pool, column],
	};
}

/** All ways, on the house input. */
export const ways: Readonly<Record<WayId, Way>> = {
	pooled: way('pooled'),
	factored: way('factored'),
	strided: way('strided'),
	strips: way('strips'),
};

/** The ways that run, in their order. */
export const fairWays: readonly Way[] = fairIds.map((id) => ways[id]);

function way(id: WayId): Way {
	const list = stages(layersOf(given)[id], fairInput);
	const total = cost(list, fairInput);
	const { mapSide, inChannels } = given;
	return {
		id,
		stages: list,
		cost: total,
		macs: evaluate(total.macs).numerator,
		perPlace: ratio(total.macs, times(mapSide, mapSide, inChannels)).remains,
		comparisons: list.reduce((sum, stage) => sum + comparisons(stage), 0),
	};
}

/** The largest of some values takes a comparison less than there are values. */
function comparisons(stage: Stage): number {
	if (stage.layer.op !== 'maxPool') return 0;
	const { channels, height, width } = stage.loops;
	return channels.value * height.value * width.value * (tapCount(stage) - 1);
}
