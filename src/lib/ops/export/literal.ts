import type { NdArray } from '../array';

/** The longest line of an exported script. */
export const lineWidth = 120;

/**
 * The shortest decimal that rounds back to the same 32-bit number: `0.1`, not `0.10000000149011612`.
 * @throws RangeError if the number is not finite
 */
export function numberText(value: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`an export needs finite numbers: got ${value}`);
	const single = Math.fround(value);
	for (let digits = 1; digits < 9; digits += 1) {
		const short = Number(single.toPrecision(digits));
		if (Math.fround(short) === single) return String(short);
	}
	return String(Number(single.toPrecision(9)));
}

/** Where a list stands: the spaces before its line, those of one level, and what else is on its first line. */
interface Place {
	readonly indent: string;
	readonly unit: string;
	readonly beside: number;
}

/**
 * An array as nested lists, the same in Python and JavaScript; several lines where one is too narrow.
 * Arrays of three axes and more get a line for each row.
 */
export function listText({ shape, data }: NdArray, place: Place): string {
	const texts = Array.from(data, numberText);
	const inline = inlineText(shape, texts);
	if (shape.length < 3 && place.indent.length + place.beside + inline.length <= lineWidth) return inline;
	return brokenLines(shape, texts, place).join('\n').trimStart();
}

type Lines = string[];

function listLines(shape: readonly number[], texts: readonly string[], place: Place): Lines {
	const inline = place.indent + inlineText(shape, texts);
	if (inline.length < lineWidth) return [inline];
	return brokenLines(shape, texts, place);
}

function brokenLines(shape: readonly number[], texts: readonly string[], place: Place): Lines {
	const inner = { ...place, indent: place.indent + place.unit };
	const parts = split(shape, texts);
	const rest = shape.slice(1);
	const inlines = parts.map((part) => inlineText(rest, part));
	const isFilled = shape.length < 3 && inlines.every((text) => inner.indent.length + text.length < lineWidth);
	const lines = isFilled
		? filledLines(inlines, inner.indent)
		: parts.flatMap((part) => withComma(listLines(rest, part, inner)));
	return [`${place.indent}[`, ...lines, `${place.indent}]`];
}

function inlineText(shape: readonly number[], texts: readonly string[]): string {
	if (shape.length === 0) return texts.join('');
	const parts = split(shape, texts).map((part) => inlineText(shape.slice(1), part));
	return `[${parts.join(', ')}]`;
}

function split([count = 1]: readonly number[], texts: readonly string[]): (readonly string[])[] {
	const length = texts.length / count;
	return Array.from({ length: count }, (_, index) => texts.slice(index * length, (index + 1) * length));
}

/** As many items on a line as fit, each with its comma. */
function filledLines(items: readonly string[], indent: string): Lines {
	const lines: Lines = [];
	let line = indent;
	for (const item of items) {
		const separator = line === indent ? '' : ' ';
		if (line !== indent && line.length + separator.length + item.length + 1 > lineWidth) {
			lines.push(line);
			line = `${indent}${item},`;
		} else {
			line += `${separator}${item},`;
		}
	}
	return [...lines, line];
}

function withComma(lines: Lines): Lines {
	return lines.map((line, index) => (index === lines.length - 1 ? `${line},` : line));
}
