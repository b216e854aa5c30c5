import { sum, type Kind, type Table } from './table';

/** All layers of one kind together, and their parts of the network. */
export interface KindShare {
	readonly kind: Kind;
	readonly layers: number;
	readonly macs: number;
	readonly weights: number;
	/** 0 to 1. */
	readonly macsShare: number;
	readonly weightsShare: number;
}

/** The kinds of layers that have weights, the one with the most work first. */
export function kindShares({ rows, total }: Table): KindShare[] {
	const kinds = [...new Set(rows.filter(({ weights }) => weights > 0).map(({ kind }) => kind))];
	return kinds
		.map((kind) => {
			const own = rows.filter((row) => row.kind === kind);
			const { macs, weights } = sum(own);
			return {
				...{ kind, layers: own.length, macs, weights },
				macsShare: macs / total.macs,
				weightsShare: weights / total.weights,
			};
		})
		.sort((left, right) => right.macs - left.macs);
}
