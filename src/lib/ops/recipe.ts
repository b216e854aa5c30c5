/** How a network is trained. */
export interface Recipe {
	/** How often every picture is seen. */
	readonly epochs: number;
	/** Pictures in a step. */
	readonly batch: number;
	/** The highest learning rate, after the warm-up. */
	readonly peak: number;
	/** The part of all steps in which the rate rises to its peak. */
	readonly warmUp: number;
	readonly momentum: number;
	/** How much a kernel is pulled towards 0 at each step, as a part of itself. */
	readonly decay: number;
	/** How much of the old a batch norm keeps when its mean and variance follow a batch. */
	readonly smoothing: number;
}

/** The recipe of all networks that are compared here. */
export const usualRecipe: Recipe = {
	epochs: 3,
	batch: 64,
	peak: 0.2,
	warmUp: 0.1,
	momentum: 0.9,
	decay: 1e-4,
	smoothing: 0.95,
};

/** Steps of one epoch and of all; pictures left over at the end of an epoch are not seen in it. */
export function stepsOf(
	{ epochs, batch }: Recipe,
	pictures: number,
): { readonly perEpoch: number; readonly total: number } {
	const perEpoch = Math.floor(pictures / batch);
	return { perEpoch, total: epochs * perEpoch };
}

/**
 * The learning rate at a part of the way: it rises evenly to its peak and falls to 0 as half a cosine wave does (Loshchilov
 * and Hutter 2017, eq. 5, without restarts).
 */
export function rateAt({ peak, warmUp }: Recipe, part: number): number {
	if (part < warmUp) return (peak * part) / warmUp;
	return (peak * (1 + Math.cos((Math.PI * (part - warmUp)) / (1 - warmUp)))) / 2;
}
