import { symbolLatex } from '../../../ops/latex';

/** The letters of the two loops of a shuffle, the outer one first. */
export const riffleLetters = ['j', 'i'] as const;

/** The two sides of the formula, by the names under which they can be lit whole. */
export const riffleSides = { in: 'in', out: 'out' } as const;

/** Where a channel comes from, as KaTeX source: letters and sides are marked, so that they can be lit. */
export const riffleFormula = `${side('out', 'j', 'g', 'i')} = ${side('in', 'i', 'n', 'j')}`;

function side(
	name: keyof typeof riffleSides,
	...[row, width, column]: readonly [string, string, string]
): string {
	const index = `${symbolLatex(row)} \\cdot ${symbolLatex(width)} + ${symbolLatex(column)}`;
	return `\\htmlData{symbol=${riffleSides[name]}}{\\mathrm{${name}}[${index}]}`;
}

/** The KaTeX sources of cell 6.1. */
export const riffleFormulas: readonly string[] = [
	riffleFormula,
	...riffleLetters.map((letter) => symbolLatex(letter)),
];
