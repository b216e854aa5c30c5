/** One line of a derivation. */
export interface FadedLine {
	/** KaTeX source, and how it is said. */
	readonly source: string;
	readonly label: string;
	/** Why this line follows, as a text of the page. */
	readonly note: string;
	/** What a reader types where the line is left blank: the number at its end. */
	readonly answer: number;
	readonly hint: string;
}

/** Which lines of a derivation are left blank: the last ones, since help fades from the end. */
export function isBlank(line: number, { lines, blanks }: { lines: number; blanks: number }): boolean {
	return line >= lines - blanks;
}
