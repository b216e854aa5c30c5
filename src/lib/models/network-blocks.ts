import { INPUT, type Stage } from '../ops/stages';
import type { Row, Table } from './table';

/** A layer of a network, and the stage that makes what it hands on: its batch norm and activation are behind it. */
export interface BlockLayer {
	/** What it is called in its block. */
	readonly name: string;
	readonly row: Row;
	readonly stage: number;
	/**
	 * The layers of its block that it reads, by their place there; `INPUT` stands for the input of the block. A join
	 * reads main, then branch.
	 */
	readonly reads: readonly number[];
}

/** A block of a network, or a layer that stands alone: its stages, by index, and its layers. */
export interface NetworkBlock {
	readonly name: string;
	readonly first: number;
	readonly last: number;
	readonly layers: readonly BlockLayer[];
}

/** The names of the block that a layer is in and of the layer there: `stage2.unit1` and `dw`. A layer by itself is its own block. */
export function placeOf(name: string): { readonly block: string; readonly layer: string } {
	const dot = name.lastIndexOf('.');
	return { block: dot < 0 ? name : name.slice(0, dot), layer: name.slice(dot + 1) };
}

/** The blocks of a network in their order; layers `stage2.unit1.dw` and `stage2.unit1.add` are of one. */
export function networkBlocks(
	{ rows, lasts }: Pick<Table, 'rows' | 'lasts'>,
	stages: readonly Stage[],
): NetworkBlock[] {
	const blocks: NetworkBlock[] = [];
	let start = 0;
	rows.forEach((row, index) => {
		const { block: name, layer } = placeOf(row.name);
		const before = blocks.at(-1);
		const isSame = before?.name === name;
		const [first, layers] = isSame ? [before.first, before.layers] : [start, []];
		const stage = lasts[index] ?? index;
		const reads = readsOf(stages, { from: start, first }).map((read) =>
			read === INPUT ? INPUT : layers.findIndex((other) => other.stage >= read),
		);
		const block = { name, first, last: stage, layers: [...layers, { name: layer, row, stage, reads }] };
		if (isSame) blocks[blocks.length - 1] = block;
		else blocks.push(block);
		start = stage + 1;
	});
	return blocks;
}

/** What the first of the stages of a layer reads; `INPUT` for what lies before the block. */
function readsOf(
	stages: readonly Stage[],
	{ from, first }: { readonly from: number; readonly first: number },
): number[] {
	return (stages[from]?.reads ?? []).map((read) => (read < first ? INPUT : read));
}
