/** @typedef {import('./figure.mjs').Figure} Figure */

const header = ['figure', 'measured', 'bar', 'met'];

/**
 * The figures as a table of Markdown, aligned as Prettier aligns it, so that it reads well in a terminal too.
 * @param {readonly Figure[]} figures @returns {string}
 */
export function table(figures) {
	const rows = figures.map(({ what, measured, bar = '', isMet }) => [what, measured, bar, verdict(isMet)]);
	const widths = header.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (/** @type {string[]} */ cells, filler = ' ') =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;
	const rule = line(
		header.map(() => ''),
		'-',
	);
	return [line(header), rule, ...rows.map((row) => line(row))].join('\n');
}

/**
 * A text with what stands between two markers replaced.
 * @param {string} text @param {string} name of the markers @param {string} inside
 * @throws {Error} if the markers are missing or out of order
 */
export function replaced(text, name, inside) {
	const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
	const [from, to] = [text.indexOf(begin), text.indexOf(end)];
	if (from === -1 || to < from) throw new Error(`The markers ${begin} and ${end} are missing.`);
	return `${text.slice(0, from + begin.length)}\n\n${inside}\n\n${text.slice(to)}`;
}

/** @param {boolean | undefined} isMet */
function verdict(isMet) {
	if (isMet === undefined) return '';
	return isMet ? 'yes' : 'no';
}
