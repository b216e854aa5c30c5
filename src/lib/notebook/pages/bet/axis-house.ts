import { stageCost } from '../../../ops/cost';
import { evaluate, type Polynomial } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import { axisStages } from './axis';

const [uncut] = axisStages([]);
if (uncut === undefined) throw new RangeError('without a cut there is a layer');

/** The layer that all cuts are made in and measured against. */
export const wholeLayer: Stage = uncut;

/** Its multiply–accumulates. */
export const wholeMacs: Polynomial = stageCost(wholeLayer).macs;

/** Its window. */
export const wholeWindow = {
	height: wholeLayer.loops.kernelHeight.value,
	width: wholeLayer.loops.kernelWidth.value,
};

/** The output value that is followed, far enough from the padding to see none of it. */
export const followed = { y: 2, x: 3, channel: 0 } as const;

/** The value of a polynomial that counts something. */
export function counted(polynomial: Polynomial): number {
	return evaluate(polynomial).numerator;
}
