import type { SmallOptions } from './small-networks';

/**
 * The small networks that are trained and compared: all kinds at one width, with their dials; and widened or narrowed until
 * they do the work of another: then α is the least eighth that gives the widest network which costs no more.
 */
export const smallCatalogue: readonly SmallOptions[] = [
	{ kind: 'standard' },
	{ kind: 'mobilenet' },
	{ kind: 'shufflenet', groups: 4 },
	{ kind: 'effnet' },
	{ kind: 'mobilenet', alpha: 0.5 },
	{ kind: 'mobilenet', alpha: 0.25 },
	{ kind: 'shufflenet', groups: 1 },
	{ kind: 'shufflenet', groups: 2 },
	{ kind: 'shufflenet', groups: 8 },
	{ kind: 'shufflenet', groups: 4, withShuffle: false },
	{ kind: 'shufflenet', groups: 8, withShuffle: false },
	// The work of MobileNet at α = 1, by standard convolutions.
	{ kind: 'standard', alpha: 0.375 },
	// The work of the standard network at α = 1.
	{ kind: 'mobilenet', alpha: 2.75 },
	{ kind: 'effnet', alpha: 2.25 },
	{ kind: 'shufflenet', groups: 4, alpha: 5.25 },
	// The work of one group at α = 2, by more groups, as the paper of ShuffleNet compares them.
	{ kind: 'shufflenet', groups: 1, alpha: 2 },
	{ kind: 'shufflenet', groups: 2, alpha: 2.5 },
	{ kind: 'shufflenet', groups: 4, alpha: 3 },
	{ kind: 'shufflenet', groups: 8, alpha: 3.5 },
];

/** Every one of them is trained with each of these seeds. */
export const catalogueSeeds: readonly number[] = [1, 2, 3];
