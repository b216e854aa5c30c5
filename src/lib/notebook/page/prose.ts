/** One piece of a text: see `pieces`. */
export type Piece =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'emphasis'; readonly text: string }
	| { readonly kind: 'formula'; readonly source: string; readonly label: string }
	| { readonly kind: 'slot'; readonly name: string }
	| { readonly kind: 'link'; readonly name: string; readonly text: string };

const slotMark = /\{(\w+)\}/g;
const marks =
	/\{(?<slot>\w+)\}|\$(?<source>[^$|]+)\|(?<label>[^$]+)\$|\*(?<emphasis>[^*]+)\*|\[(?<text>[^\]]+)\]\((?<link>[\w-]+)\)/g;

/**
 * A text of a page, taken apart. `{name}` is a value that the page puts in, `*word*` is stressed,
 * `$TeX|as it is said$` is a formula, `[words](name)` a link whose address the page knows.
 */
export function pieces(text: string): Piece[] {
	const found: Piece[] = [];
	let end = 0;
	for (const match of text.matchAll(marks)) {
		if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
		found.push(marked(match.groups ?? {}));
		end = match.index + match[0].length;
	}
	if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
	return found;
}

function marked(groups: Readonly<Record<string, string | undefined>>): Piece {
	const { slot, source, label, emphasis, text, link } = groups;
	if (slot !== undefined) return { kind: 'slot', name: slot };
	if (source !== undefined) return { kind: 'formula', source, label: label ?? source };
	if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
	return { kind: 'link', name: link ?? '', text: text ?? '' };
}

/**
 * A text as plain words, with the values put in; for names, titles and what is said aloud.
 * @throws RangeError if a value is missing
 */
export function filled(text: string, values: Readonly<Record<string, string>> = {}): string {
	return pieces(text)
		.map((piece) => {
			switch (piece.kind) {
				case 'slot':
					return slotValue(values, piece.name, text);
				case 'formula':
					return piece.label;
				case 'text':
					return piece.text;
				case 'emphasis':
				case 'link':
					return withSlots(piece.text, values);
			}
		})
		.join('');
}

/**
 * Words within other marks, with the values put in; only words can stand there.
 * @throws RangeError if a value is missing, or is none that can be read
 */
export function withSlots(text: string, values: Readonly<Record<string, unknown>>): string {
	return text.replace(slotMark, (_, name: string) => {
		const value = slotValue(values, name, text);
		if (typeof value !== 'string') throw new RangeError(`{${name}} cannot be changed within “${text}”`);
		return value;
	});
}

/**
 * What is put in for a slot.
 * @throws RangeError if the page has nothing for it
 */
export function slotValue<Value>(values: Readonly<Record<string, Value>>, name: string, text: string): Value {
	const value = values[name];
	if (value === undefined) throw new RangeError(`nothing to put in for {${name}} in “${text}”`);
	return value;
}

/** A text in which sizes such as 6 × 6 stay on one line. */
export function unbroken(text: string): string {
	return text.replaceAll(' × ', '\u00a0×\u00a0');
}

/** All strings in a tree of words. */
export function texts(words: unknown): string[] {
	if (typeof words === 'string') return [words];
	if (typeof words !== 'object' || words === null) return [];
	return Object.values(words).flatMap(texts);
}

/** The KaTeX sources of all formulas in a tree of words, to be rendered while the page is built. */
export function proseFormulas(words: unknown): string[] {
	const found = texts(words).flatMap((text) =>
		pieces(text).flatMap((piece) => (piece.kind === 'formula' ? [piece.source] : [])),
	);
	return [...new Set(found)];
}

/** How fast prose with figures is read, in words a minute, and how long a cell is worked at. */
const wordsPerMinute = 200;
const minutesPerCell = 1;

/** About how many minutes a page takes: reading its words, and a minute for each cell. */
export function readingMinutes(words: unknown, cells: number): number {
	const total = texts(words).reduce((sum, text) => sum + text.split(/\s+/).length, 0);
	return Math.round(total / wordsPerMinute + cells * minutesPerCell);
}
