import { count } from '../../messages/numbers';
import type { FormulaWords } from '../../messages/en/formula';
import { grouped, latex } from '../../ops/latex';
import { evaluate, isLiteral, times, type Polynomial } from '../../ops/size';
import { spokenPolynomial } from '../spoken';
import type { FadedLine } from './faded';

/** One line of a derivation: what it multiplies the line above by, and its words. */
export interface DerivationLine {
	readonly factors: readonly Polynomial[];
	/** What the line counts. */
	readonly note: string;
	readonly hint: string;
}

/** From one product to a whole layer, a loop at a time, with the numbers of its sizes. */
export function derivation(lines: readonly DerivationLine[], words: FormulaWords): FadedLine[] {
	return lines.map(({ factors, note, hint }, index) => ({
		...equation(
			product(lines.slice(0, index)),
			{ factors, whole: product(lines.slice(0, index + 1)) },
			words,
		),
		note,
		hint,
	}));
}

/** What the lines come to together, the outermost loop first, as it is said. */
function product(lines: readonly DerivationLine[]): Polynomial {
	return times(...lines.toReversed().flatMap(({ factors }) => factors));
}

interface Step {
	readonly factors: readonly Polynomial[];
	/** What the line comes to. */
	readonly whole: Polynomial;
}

function equation(
	before: Polynomial,
	{ factors, whole }: Step,
	words: FormulaWords,
): Pick<FadedLine, 'source' | 'label' | 'answer'> {
	const answer = evaluate(whole).numerator;
	if (factors.length === 0) return { source: grouped(answer), label: count(answer), answer };
	const numbers = [before, ...factors].map((factor) => evaluate(factor).numerator);
	// The first factors would be multiplied by the single product, by a bare 1.
	const shown = isLiteral(before) ? numbers.slice(1) : numbers;
	// A single factor is the answer; it would stand there twice.
	const worked = (write: (value: number) => string, sign: string): string[] =>
		shown.length > 1 ? [shown.map(write).join(sign)] : [];
	return {
		source: [latex(whole), ...worked(grouped, ' \\cdot '), grouped(answer)].join(' = '),
		label: [
			spokenPolynomial(whole, words),
			...worked((value) => count(value), words.times),
			count(answer),
		].join(words.equals),
		answer,
	};
}
