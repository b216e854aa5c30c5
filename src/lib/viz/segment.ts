import type { Cell } from '../ops/taps';
import { isWeighted } from '../ops/trace';
import type { Scene, TensorScene } from './scene';

/** The parts of making one output value, in their order. */
export const segments = ['place', 'multiply', 'window', 'channels', 'write'] as const;
export type Segment = (typeof segments)[number];

/** Which part a product step of a layer with weights is at; nothing for coarser steps and other layers. */
export function segment({ step, stage, products, output }: Scene): Segment | undefined {
	if (step.grain !== 'product' || !isWeighted(stage)) return undefined;
	if (products.taken <= step.tap) return step.tap === 0 ? 'place' : 'multiply';
	if (isWritten(output, step.cell)) return 'write';
	if (output.running !== products.sum) return 'multiply';
	const isSliceDone = (step.tap + 1) % products.perChannel === 0;
	return isSliceDone ? 'channels' : 'window';
}

/** Whether the cell holds its final value, which a 32-bit float may have rounded. */
function isWritten({ maps, array }: TensorScene, { y, x, channel }: Cell): boolean {
	const width = array.shape[1] ?? 0;
	return (maps[channel]?.done ?? 0) > y * width + x;
}
