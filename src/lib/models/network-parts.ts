import { placeOf } from './network-blocks';
import type { Table } from './table';

/** A block of a network, or a layer that stands alone: what it makes in the end, and its work. */
export interface NetworkPart {
	readonly name: string;
	/** Side of the maps that it makes, and how many they are. */
	readonly side: number;
	readonly channels: number;
	readonly macs: number;
	readonly weights: number;
}

/** The blocks of a network that have weights, in their order; layers `block1.dw` and `block1.pw` are of one. */
export function networkParts({ rows }: Pick<Table, 'rows'>): NetworkPart[] {
	const parts = new Map<string, NetworkPart>();
	for (const { name, output, macs, weights } of rows) {
		const { block } = placeOf(name);
		const before = parts.get(block);
		const [side = 1, , channels = 1] = output;
		parts.set(block, {
			name: block,
			side,
			channels,
			macs: (before?.macs ?? 0) + macs,
			weights: (before?.weights ?? 0) + weights,
		});
	}
	return [...parts.values()].filter(({ weights }) => weights > 0);
}
