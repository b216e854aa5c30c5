import { ndArray, valueAt, type NdArray } from '../../../ops/array';
import { operandsAt, type Run } from '../../../ops/run';
import { dimensions } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import { channelMap } from '../../../ops/value';
import { laneTensors } from './lane-tensors';

/** Layers on the numbers of the bet, each value summed from its taps: so few that nothing has to be loaded for it. */
export function tappedRun(stages: readonly Stage[]): Run {
	const outputs: NdArray[] = [];
	const run = { stages, ...laneTensors({ stages }), outputs };
	stages.forEach((stage, index) => {
		const maps = Array.from({ length: stage.output.channels.value }, (_, channel) =>
			channelMap(stage, operandsAt(run, index), channel),
		);
		outputs.push(stacked(maps, stage));
	});
	return run;
}

/** Maps of one channel each as one array, `[height, width, channels]`. */
function stacked(maps: readonly NdArray[], { output }: Stage): NdArray {
	const shape = dimensions(output);
	const [, width, channels] = shape;
	const array = ndArray(shape);
	array.data.forEach((_, index) => {
		const place = Math.floor(index / channels);
		const map = maps[index % channels];
		if (map) array.data[index] = valueAt(map, Math.floor(place / width), place % width, 0);
	});
	return array;
}
