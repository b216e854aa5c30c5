import type { Section } from '../ops/sections';

/** A layer in a drawing of a block. */
export interface DiagramNode {
	/** Index of its stage. */
	readonly stage: number;
	/** Its column, and its row from the top. */
	readonly column: number;
	readonly row: number;
}

/** A line down from one place to another, by way of the column of the second where that is not the same. */
export interface DiagramLine {
	readonly from: Place;
	readonly to: Place;
	/** The column in which it goes down. */
	readonly column: number;
}

interface Place {
	readonly column: number;
	readonly row: number;
}

/** A block from top to bottom: the main path in the first column, branches in those beside it. */
export interface Diagram {
	readonly nodes: readonly DiagramNode[];
	readonly lines: readonly DiagramLine[];
	readonly columns: number;
	readonly rows: number;
}

/** Lays a block out: row 0 is what goes in, the last row what comes out. */
export function blockDiagram(sections: readonly Section[]): Diagram {
	const nodes: DiagramNode[] = [];
	const lines: DiagramLine[] = [];
	const end = placed({ nodes, lines }, sections, { column: 0, row: 0 });
	lines.push({ from: end, to: { column: 0, row: end.row + 1 }, column: 0 });
	return { nodes, lines, columns: 1 + Math.max(0, ...lines.map(({ column }) => column)), rows: end.row + 2 };
}

interface Drawn {
	readonly nodes: DiagramNode[];
	readonly lines: DiagramLine[];
}

/** Draws a path from a place on; returns where it ends. */
function placed(drawn: Drawn, path: readonly Section[], start: Place): Place {
	let at = start;
	for (const section of path) {
		at = section.kind === 'fork' ? fork(drawn, section, at) : below(drawn, section.stage, at);
	}
	return at;
}

function below({ nodes, lines }: Drawn, stage: number, from: Place): Place {
	const to = { column: from.column, row: from.row + 1 };
	nodes.push({ stage, ...to });
	lines.push({ from, to, column: to.column });
	return to;
}

function fork(drawn: Drawn, { main, branch, join }: Extract<Section, { kind: 'fork' }>, from: Place): Place {
	const end = placed(drawn, main, from);
	const column = 1 + Math.max(from.column, ...drawn.nodes.map((node) => node.column));
	// Layers of a branch stand in its middle, between where it leaves and where it comes back.
	const slack = Math.max(Math.floor((end.row - from.row - branch.length) / 2), 0);
	const top = { column, row: from.row + slack };
	const side = placed(drawn, branch, top);
	if (branch.length > 0) drawn.lines.push({ from, to: top, column });
	const row = Math.max(end.row, side.row) + 1;
	const met = { column: from.column, row };
	drawn.nodes.push({ stage: join, ...met });
	drawn.lines.push({ from: end, to: met, column: from.column });
	drawn.lines.push({ from: branch.length > 0 ? side : from, to: met, column });
	return met;
}
