import { latex, symbolLatex } from '../../ops/latex';
import { quantities, type CostedLane } from './costs';

/** A formula with fractions as large as on a line of their own. */
export function displayed(source: string): string {
	return `\\displaystyle ${source}`;
}

/** All formulas that some lanes show: the letters of their dials and their costs. */
export function compareFormulas(lanes: readonly CostedLane[]): string[] {
	const letters = lanes.flatMap(({ kind }) =>
		Object.values(kind.controls).flatMap(({ symbol }) => (symbol === undefined ? [] : symbolLatex(symbol))),
	);
	const costs = lanes.flatMap(({ cost }) => quantities.map((quantity) => displayed(latex(cost[quantity]))));
	return [...new Set([...letters, ...costs])];
}
