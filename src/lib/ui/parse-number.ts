const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A number as people write it: decimal point or comma, `-` or `−`, blanks around it. `undefined` for
 * all else, so also for thousands separators: "1,234" cannot be told from 1.234.
 */
export function parseNumber(text: string): number | undefined {
	const plain = text.trim().replace('\u2212', '-').replace(',', '.');
	const value = decimal.test(plain) ? Number(plain) : NaN;
	return Number.isFinite(value) ? value : undefined;
}
