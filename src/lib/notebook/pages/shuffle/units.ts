import { bottleneckUnit } from '../../../models/bottleneck-unit';
import { shuffleUnit } from '../../../models/shuffle-unit';
import type { Block } from '../../../ops/layer';
import { outputsByTaps } from '../../../ops/outputs-by-taps';
import type { Run } from '../../../ops/run';
import { dimensions, shape } from '../../../ops/shape';
import { literal, size } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import type { Cell } from '../../../ops/taps';
import { integerInput, integerWeights } from '../../../ops/weights';

/** The panels of Figure 2. */
export const unitNames = ['a', 'b', 'c'] as const;
export type UnitName = (typeof unitNames)[number];

/** Small enough to be stepped; the bottleneck is a quarter of the channels, as in the paper. */
const [side, channels, bottleneck] = [6, 16, 4];

/** In how many groups ShuffleNet's units work here. */
export const unitGroups = 2;

/** The seed of the numbers with which every stage starts. */
const seed = 1;

const units: Readonly<Record<UnitName, { readonly layer: Block; readonly inChannels: number }>> = {
	a: { inChannels: channels, layer: baseline() },
	b: { inChannels: channels, layer: shuffling(channels, false) },
	// Its layers make what the pooled shortcut does not bring: the channels are doubled, as in the paper.
	c: { inChannels: channels / 2, layer: shuffling(channels / 2, true) },
};

/** A unit at work on repeatable whole numbers. */
export function unitRun(name: UnitName): Run {
	const { layer, inChannels } = units[name];
	const depth = inChannels === channels ? size('c', channels) : literal(inChannels);
	const input = shape(size('h', side), size('w', side), depth);
	const list = stages([layer], input);
	const given = {
		stages: list,
		input: integerInput(dimensions(input), seed),
		weights: integerWeights(list, seed),
	};
	return { ...given, outputs: outputsByTaps(given) };
}

/** Index of the stage that joins both paths. */
export function joinOf({ stages: list }: Pick<Run, 'stages'>): number {
	return list.findIndex(({ reads }) => reads.length > 1);
}

/** Where the stage stands at first: some maps are joined, one is half done, the rest waits. */
export const startCell: Cell = { channel: 5, y: 1, x: 2 };

function baseline(): Block {
	const m = size('m', bottleneck);
	const given = { name: 'unit', bottleneck: m, batchNorm: false };
	return bottleneckUnit({ ...given, channels: size('c', channels), groups: m });
}

function shuffling(inChannels: number, halves: boolean): Block {
	return shuffleUnit({
		name: 'unit',
		// What comes in and what goes out differ where the map is halved: neither is c then.
		inChannels: halves ? inChannels : size('c', inChannels),
		outChannels: halves ? channels : size('c', channels),
		bottleneck: size('m', bottleneck),
		groups: size('g', unitGroups),
		halves,
		withShuffle: true,
		batchNorm: false,
	});
}
