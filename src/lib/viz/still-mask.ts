import type { NdArray } from '../ops/array';
import { mix } from './palette';

/**
 * How much of its colour each value of a map takes, 0 to 255, for the mask of an image that is drawn without
 * script in the colours of either theme: above all that is positive, below all that is negative.
 * @param array one map, `[height, width, 1]`
 * @param limit the magnitude that takes the full colour
 */
export function stillMask({ data }: Pick<NdArray, 'data'>, limit: number): Uint8Array {
	const shares = (sign: 1 | -1): number[] =>
		Array.from(data, (value) => (sign * value > 0 ? Math.round(mix(value, limit) * 255) : 0));
	return Uint8Array.from([...shares(1), ...shares(-1)]);
}
