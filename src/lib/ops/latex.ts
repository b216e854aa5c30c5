import type { Fraction } from './fraction';
import type { Polynomial, Term } from './size';

/** How the named sizes are written; the keys are the names that `size` takes. */
export type Letters = Readonly<Record<string, string>>;

/** The letters of MobileNet (Howard et al. 2017, §3.1), with g, d and μ for what it lacks. */
const mobilenetLetters: Letters = {
	D_F: 'D_F',
	D_K: 'D_K',
	M: 'M',
	N: 'N',
	g: 'g',
	d: 'd',
	μ: '\\mu',
};

/** The order of the letters within a product, as the course writes it: D_F² M N D_K²; h w c m as ShuffleNet does. */
const order = ['D_F', 'h', 'w', 'M', 'N', 'c', 'm', 'μ', 'D_K', 'd', 'g'];

/**
 * A polynomial as KaTeX source. Each symbol is wrapped in `\htmlData{symbol=NAME}`, so that the page
 * can light it; negative powers go below a fraction line.
 */
export function latex(polynomial: Polynomial, letters: Letters = mobilenetLetters): string {
	if (polynomial.terms.length === 0) return '0';
	return polynomial.terms.map((term) => termLatex(term, letters)).join(' + ');
}

/** One symbol as KaTeX source, marked, with an optional power. */
export function symbolLatex(name: string, power = 1, letters: Letters = mobilenetLetters): string {
	const raised = power === 1 ? '' : `^{${power}}`;
	return `\\htmlData{symbol=${name}}{${lettered(name, letters)}${raised}}`;
}

/** A fraction as KaTeX source; whole numbers without a line. */
export function fractionLatex({ numerator, denominator }: Fraction): string {
	return denominator === 1 ? grouped(numerator) : `\\frac{${grouped(numerator)}}{${grouped(denominator)}}`;
}

/** A whole number with a thin gap between thousands that KaTeX keeps: `10{,}368`. */
export function grouped(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, '{,}');
}

function termLatex({ coefficient, powers }: Term, letters: Letters): string {
	const factors = Object.entries(powers).sort(([left], [right]) => rank(left) - rank(right));
	const above = factors
		.filter(([, power]) => power > 0)
		.map(([name, power]) => symbolLatex(name, power, letters));
	const below = factors
		.filter(([, power]) => power < 0)
		.map(([name, power]) => symbolLatex(name, -power, letters));
	const { numerator, denominator } = coefficient;
	const top = numerator === 1 && above.length > 0 ? above : [grouped(numerator), ...above];
	const bottom = denominator === 1 ? below : [grouped(denominator), ...below];
	const line = top.join('\\,');
	return bottom.length === 0 ? line : `\\frac{${line}}{${bottom.join('\\,')}}`;
}

/** Letters by their place in `order`; rounded expressions stand where their first letter would. */
function rank(name: string): number {
	const letter = order.find((letter) => name.includes(letter));
	return letter === undefined ? order.length : order.indexOf(letter);
}

/** Plain name to source: letters replaced, rounding brackets and signs in TeX. */
function lettered(name: string, letters: Letters): string {
	return name.replace(/D_F|D_K|[A-Za-zμ]|[⌈⌉⌊⌋−·]/g, (part) => letters[part] ?? signs[part] ?? part);
}

const signs: Readonly<Record<string, string>> = {
	'⌈': '\\lceil ',
	'⌉': '\\rceil ',
	'⌊': '\\lfloor ',
	'⌋': '\\rfloor ',
	'−': '-',
	'·': '\\cdot ',
};
