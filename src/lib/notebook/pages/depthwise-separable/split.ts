import { asSlots, spelled } from '../../../messages/numbers';
import { channelTaps } from '../../../ops/mixing';
import { shapeText } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import { tapCount, taps } from '../../../ops/taps';
import type { ChoiceCheck } from '../../check/predict';
import { houseMacs, houseStages, kindMacs } from '../../page/house';
import { houseLayer, layerNumbers } from '../../page/layer-numbers';
import type { ProductPlace } from '../../page/step-at';

/** Where the stage stands at first: two maps between the stages are made, the third is half done, the rest waits. */
export const splitStart: ProductPlace = { stage: 0, cell: { channel: 2, y: 2, x: 3 }, tap: 4 };

/** The two stages of the house example. */
export function splitStages(): readonly [depthwise: Stage, pointwise: Stage] {
	const [depthwise, pointwise] = houseStages('depthwise-separable');
	if (depthwise === undefined || pointwise === undefined) throw new RangeError('the job is not split in two');
	return [depthwise, pointwise];
}

/** How many places of the map an output value reads, those on the padding included. */
export function placesRead(stage: Stage): number {
	const read = taps(stage, { y: 0, x: 0, channel: 0 });
	return new Set(read.map(({ input }) => `${input.y},${input.x}`)).size;
}

/** What the words of the cell are filled with. */
export function splitSlots() {
	const [depthwise, pointwise] = splitStages();
	const { window, taps: wholeTaps, N } = layerNumbers(houseLayer());
	return {
		...asSlots({
			window,
			wholeTaps,
			filters: N,
			channels: depthwise.input.channels.value,
			depthwiseTaps: tapCount(depthwise),
			pointwiseTaps: tapCount(pointwise),
			macs: kindMacs('depthwise-separable'),
			standard: houseMacs,
		}),
		input: shapeText(depthwise.input),
		between: shapeText(depthwise.output),
		output: shapeText(pointwise.output),
		...readSlots(depthwise, pointwise),
	};
}

/** How much an output value of each stage reads, as words. */
function readSlots(depthwise: Stage, pointwise: Stage) {
	return {
		depthwisePlaces: spelled(placesRead(depthwise)),
		pointwisePlaces: spelled(placesRead(pointwise)),
		depthwiseChannels: spelled(channelTaps(depthwise, 0).length),
		pointwiseChannels: spelled(channelTaps(pointwise, 0).length),
	};
}

/** Which stage can see a neighbouring place: one whose values read more than one place. */
export function neighbourCheck(stages: readonly Stage[]): ChoiceCheck {
	const seeing = stages.filter((stage) => placesRead(stage) > 1).map(({ name }) => name);
	const one = seeing.length === stages.length ? 'both' : seeing[0];
	return {
		kind: 'choice',
		options: [...stages.map(({ name }) => name), 'both', 'neither'],
		answer: one ?? 'neither',
	};
}
