import type { FormulaWords } from '../messages/en/formula';
import type { Polynomial, Term } from '../ops/size';

/** A polynomial as a reader would say it: `D F squared times M, plus …`. */
export function spokenPolynomial({ terms }: Polynomial, words: FormulaWords): string {
	if (terms.length === 0) return '0';
	return terms.map((term) => spokenTerm(term, words)).join(words.plus);
}

function spokenTerm({ coefficient, powers }: Term, words: FormulaWords): string {
	const factors = Object.entries(powers);
	const above = factors.filter(([, power]) => power > 0).map(([name, power]) => words.power(name, power));
	const below = factors.filter(([, power]) => power < 0).map(([name, power]) => words.power(name, -power));
	const { numerator, denominator } = coefficient;
	const top = numerator === 1 && above.length > 0 ? above : [String(numerator), ...above];
	const bottom = denominator === 1 ? below : [String(denominator), ...below];
	const line = top.join(words.times);
	return bottom.length === 0 ? line : words.over(line, bottom.join(words.times));
}
