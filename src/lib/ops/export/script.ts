import type { Exported } from './exported';
import { numberText } from './literal';
import { commentLines } from './statement';

/** How a language sets its comments, and how many blank lines it puts at most. */
export interface Style {
	readonly comment: string;
	readonly blankLines: number;
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
export function header(
	{ title, input, expected }: Exported,
	framework: string,
	{ comment }: Style,
): string[] {
	const remarks = [
		`${title.trim()}, in ${framework}.`,
		'Runs the layers once and checks what comes out:',
		`input ${input.shape.join(' × ')} (height × width × channels),`,
		`output ${expected.shape.join(' × ')}, with ${numberText(expected.first)} as its first value.`,
	];
	return remarks.flatMap((remark) => commentLines(remark, comment));
}
