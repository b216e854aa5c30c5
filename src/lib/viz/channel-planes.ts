import { ndArray, type NdArray } from '../ops/array';
import type { PlaneView } from './labelled-layer';

/** The channels of a tensor, each as a plane of its own. */
export function channelPlanes({ shape: [height = 1, width = 1, channels = 1], data }: NdArray): PlaneView[] {
	return Array.from({ length: channels }, (_, key) => ({
		key,
		array: ndArray(
			[height, width, 1],
			data.filter((_, place) => place % channels === key),
		),
	}));
}
