import type { Row, Table } from './table';

/** A layer of a network, and the stage that makes what it hands on: its batch norm and activation are behind it. */
export interface BlockLayer {
	readonly row: Row;
	readonly stage: number;
}

/** A block of a network, or a layer that stands alone: its stages, by index, and its layers. */
export interface NetworkBlock {
	readonly name: string;
	readonly first: number;
	readonly last: number;
	readonly layers: readonly BlockLayer[];
}

/** The blocks of a network in their order; layers `block1.dw` and `block1.pw` are of one. */
export function networkBlocks({ rows, lasts }: Pick<Table, 'rows' | 'lasts'>): NetworkBlock[] {
	const blocks: NetworkBlock[] = [];
	rows.forEach((row, index) => {
		const stage = lasts[index] ?? index;
		const [name = row.name] = row.name.split('.');
		const before = blocks.at(-1);
		if (before?.name === name) {
			const layers = [...before.layers, { row, stage }];
			blocks[blocks.length - 1] = { ...before, last: Math.max(before.last, stage), layers };
		} else {
			blocks.push({ name, first: (before?.last ?? -1) + 1, last: stage, layers: [{ row, stage }] });
		}
	});
	return blocks;
}
