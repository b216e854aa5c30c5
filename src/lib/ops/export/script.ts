import { exportedInputShape, type Exported, type FormulaNumbers, type GivenNumbers } from './exported';
import { numberText } from './literal';
import { groupedDigits, parameterCount } from './parameters';
import { commentLines } from './statement';

/** How a language sets its comments, and how many blank lines it puts at most. */
export interface Style {
	readonly comment: string;
	readonly blankLines: number;
}

/** What a script has to say of its numbers: what draws them, the image and weights, how the model takes them, and what comes out. */
export interface Numbered {
	readonly generator: readonly string[];
	readonly arrays: readonly string[];
	readonly loading: readonly string[];
	readonly checks: readonly string[];
}

/** What a script says of its numbers, be they given or by the formula. */
export function numbered<Said>(
	{ numbers, ...rest }: Exported,
	ways: {
		readonly given: (exported: Exported<GivenNumbers>) => Said;
		readonly formula: (exported: Exported<FormulaNumbers>) => Said;
	},
): Said {
	return numbers.kind === 'given' ? ways.given({ ...rest, numbers }) : ways.formula({ ...rest, numbers });
}

/** Sections as one text with a blank line between; empty ones are left out. */
export function script(sections: readonly (readonly string[])[], { blankLines }: Style): string {
	const text = sections
		.filter((section) => section.length > 0)
		.map((section) => section.join('\n'))
		.join('\n\n');
	const wide = new RegExp(`\n{${blankLines + 2},}`, 'g');
	return `${text.trim().replace(wide, '\n'.repeat(blankLines + 1))}\n`;
}

/**
 * What a script says first.
 * @param framework its name and, where that does not say it, what else has to be there
 */
export function header(exported: Exported, framework: string, { comment }: Style): string[] {
	const { title, stages, numbers, expected } = exported;
	const parameters = groupedDigits(parameterCount(stages), ',');
	const remarks = [
		`${title.trim()}, in ${framework}.`,
		'Runs the layers once and checks what comes out:',
		`input ${exportedInputShape(exported).join(' × ')} (height × width × channels),`,
		`output ${expected.shape.join(' × ')}, with ${numberText(expected.first)} as its first value.`,
		...(numbers.kind === 'given'
			? []
			: [`${parameters} parameters are trained: kernels, biases, gamma and beta.`]),
	];
	return remarks.flatMap((remark) => commentLines(remark, comment));
}
