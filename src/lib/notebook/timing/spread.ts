/** Samples in five numbers. */
export interface Spread {
	readonly median: number;
	/** A quarter of the samples lies below, and a quarter above. */
	readonly lower: number;
	readonly upper: number;
	readonly least: number;
	readonly most: number;
}

/**
 * The median of samples and how far they spread.
 * @throws RangeError if there are none
 */
export function spread(samples: readonly number[]): Spread {
	const sorted = [...samples].sort((left, right) => left - right);
	return {
		median: quantile(sorted, 1 / 2),
		lower: quantile(sorted, 1 / 4),
		upper: quantile(sorted, 3 / 4),
		least: quantile(sorted, 0),
		most: quantile(sorted, 1),
	};
}

/** Between two samples, the value on the line between them. */
function quantile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
	if (below === undefined || above === undefined) throw new RangeError('a spread needs samples: got none');
	return below + (above - below) * (place - Math.floor(place));
}
