import type { Grain } from '../../ops/grain';

/** Where a block is on the stage: the grain, and the step, counted from 1. */
export interface BlockPlace {
	readonly grain: Grain;
	readonly step: number;
}

/** Where a block begins. */
export const startPlace: BlockPlace = { grain: 'cell', step: 1 };
