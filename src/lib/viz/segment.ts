import { tapCount } from '../ops/taps';
import { isWeighted } from '../ops/trace';
import type { Scene } from './scene';

/** The parts of making one output value, in their order. */
export const segments = ['place', 'multiply', 'window', 'channels', 'write'] as const;
export type Segment = (typeof segments)[number];

/** Which part a product step of a layer with weights is at; nothing for coarser steps and other layers. */
export function segment({ step, stage, products, output }: Scene): Segment | undefined {
	if (step.grain !== 'product' || !isWeighted(stage)) return undefined;
	if (products.taken <= step.tap) return step.tap === 0 ? 'place' : 'multiply';
	if (output.running !== products.sum) return 'multiply';
	if (step.tap === tapCount(stage) - 1) return 'write';
	const isSliceDone = (step.tap + 1) % products.perChannel === 0;
	return isSliceDone ? 'channels' : 'window';
}
