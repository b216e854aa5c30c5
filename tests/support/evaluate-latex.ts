/**
 * The number that KaTeX source stands for, worked out from what a reader sees: letters, powers,
 * fractions and rounding brackets. Knows only what `latex.ts` writes.
 * @param letters the value of each letter
 */
export function evaluateLatex(source: string, letters: Readonly<Record<string, number>>): number {
	const tokens = source.replaceAll(marks, '').match(pattern) ?? [];
	const reader = { tokens, place: 0, letters };
	const value = sum(reader);
	if (reader.place < tokens.length)
		throw new Error(`cannot read ${String(tokens[reader.place])} in ${source}`);
	return value;
}

/** The names that are marked in the source, with the part that each mark holds. */
export function markedSymbols(source: string): { symbol: string; body: string }[] {
	return [...source.matchAll(/\\htmlData\{symbol=([^}]*)\}/g)].map((match) => ({
		symbol: match[1] ?? '',
		body: group(source, match.index + match[0].length),
	}));
}

const marks = /\\htmlData\{symbol=[^}]*\}/g;
const pattern = /\\[a-z]+|\\,|D_F|D_K|[A-Za-zμ]|\d+(?:\{,\}\d{3})*|[-+/^(){}]|[^\s]/g;

interface Reader {
	readonly tokens: readonly string[];
	place: number;
	readonly letters: Readonly<Record<string, number>>;
}

function sum(reader: Reader): number {
	let total = product(reader);
	while (peek(reader) === '+' || peek(reader) === '-') {
		const sign = next(reader) === '+' ? 1 : -1;
		total += sign * product(reader);
	}
	return total;
}

function product(reader: Reader): number {
	let total = power(reader);
	for (;;) {
		const token = peek(reader);
		if (token === '\\,' || token === '\\cdot') {
			next(reader);
			total *= power(reader);
		} else if (token === '/') {
			next(reader);
			total /= power(reader);
		} else return total;
	}
}

function power(reader: Reader): number {
	const base = factor(reader);
	if (peek(reader) !== '^') return base;
	next(reader);
	return base ** factor(reader);
}

function factor(reader: Reader): number {
	const token = next(reader);
	switch (token) {
		case '\\frac':
			return factor(reader) / factor(reader);
		case '\\lceil':
			return Math.ceil(until(reader, '\\rceil'));
		case '\\lfloor':
			return Math.floor(until(reader, '\\rfloor'));
		case '(':
			return until(reader, ')');
		case '{':
			return until(reader, '}');
		case '-':
			return -factor(reader);
		default:
			return /^\d/.test(token) ? Number(token.replaceAll('{,}', '')) : letterValue(reader, token);
	}
}

function letterValue(reader: Reader, token: string): number {
	const letter = token === '\\mu' ? 'μ' : token;
	const value = reader.letters[letter];
	if (value === undefined) throw new Error(`no value is known for ${token}`);
	return value;
}

function until(reader: Reader, close: string): number {
	const value = sum(reader);
	const found = next(reader);
	if (found !== close) throw new Error(`expected ${close}, found ${found}`);
	return value;
}

function peek({ tokens, place }: Reader): string | undefined {
	return tokens[place];
}

function next(reader: Reader): string {
	const token = reader.tokens[reader.place++];
	if (token === undefined) throw new Error('the source ends too early');
	return token;
}

/** The braces that open at a place, with what is in them. */
function group(source: string, start: number): string {
	let depth = 0;
	for (let place = start; place < source.length; place += 1) {
		if (source[place] === '{') depth += 1;
		if (source[place] === '}') depth -= 1;
		if (depth === 0) return source.slice(start, place + 1);
	}
	throw new Error(`a brace is not closed in ${source}`);
}
