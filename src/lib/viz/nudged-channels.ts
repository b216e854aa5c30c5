import { valueAt } from '../ops/array';
import { images } from '../ops/batch';
import { arrayAt, type Run } from '../ops/run';

/** A channel's value before and after a nudge; the same where it did not move. */
export interface Reading {
	readonly from: number;
	readonly to: number;
}

/**
 * What the channels of a stage of a `nudging` hold, at the first place of their maps.
 * @param stage by index, `INPUT` for the input
 * @param nudged the input channel that is nudged; none for the image as it is
 */
export function readings(run: Run, stage: number, nudged?: number): Reading[] {
	const [plain, ...others] = images(arrayAt(run, stage));
	if (plain === undefined) throw new RangeError('nothing was run');
	const image = (nudged === undefined ? undefined : others[nudged]) ?? plain;
	return Array.from({ length: plain.shape.at(-1) ?? 0 }, (_, channel) => ({
		from: valueAt(plain, 0, 0, channel),
		to: valueAt(image, 0, 0, channel),
	}));
}
