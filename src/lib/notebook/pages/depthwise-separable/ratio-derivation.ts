import type { FormulaWords } from '../../../messages/en/formula';
import { count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { fractionLatex, grouped, latex } from '../../../ops/latex';
import { evaluate, over, plus, type Polynomial } from '../../../ops/size';
import type { FadedLine } from '../../check/faded';
import { fractionText } from '../../page/fraction-text';
import { spokenPolynomial } from '../../spoken';
import { houseDials, splitCost, type RatioDials } from './split-ratio';

type Words = PageWords['depthwise-separable']['cells']['ratio'];

/** A formula as it is written and as it is said. */
type Formula = Pick<FadedLine, 'source' | 'label'>;

/** A line: what it is called, what stands on the sides of its equals signs, the number that it comes to. */
interface Line {
	readonly name: keyof Words['derivation'];
	readonly sides: readonly Formula[];
	readonly answer: number;
}

/** From the two costs to what remains: as one fraction, part by part, and with the numbers. */
export function ratioDerivation(
	dials: RatioDials,
	{ words, formula }: { readonly words: Words; readonly formula: FormulaWords },
): FadedLine[] {
	return lines(dials, formula).map(({ name, sides, answer }) => ({
		source: sides.map(({ source }) => source).join(' = '),
		label: sides.map(({ label }) => label).join(formula.equals),
		note: words.derivation[name],
		hint: words.derivation[name],
		answer,
	}));
}

function lines(dials: RatioDials, words: FormulaWords): Line[] {
	const { standard, depthwise, pointwise, share } = splitCost(dials);
	const costs = [depthwise, pointwise];
	const shares = costs.map((cost) => over(cost, standard));
	const write = (polynomial: Polynomial): Formula => symbols(polynomial, words);
	const cancelled = (cost: Polynomial): Formula[] => [
		quotient([write(cost)], write(standard), words),
		write(over(cost, standard)),
	];
	const whole = [
		quotient(costs.map(write), write(standard), words),
		quotient(costs.map(value), value(standard), words),
	];
	const numbers = [write(share.polynomial), sum(shares.map(exact), words), exact(share.polynomial)];
	return [
		{ name: 'costs', sides: whole, answer: evaluate(plus(...costs)).numerator },
		{ name: 'depthwise', sides: cancelled(depthwise), answer: dials.outChannels },
		{ name: 'pointwise', sides: cancelled(pointwise), answer: dials.kernel ** 2 },
		{ name: 'together', sides: numbers, answer: share.fraction.numerator },
	];
}

/** The KaTeX sources of the derivation as it first stands. */
export function ratioFormulas(words: Words, formula: FormulaWords): string[] {
	return ratioDerivation(houseDials, { words, formula }).map(({ source }) => source);
}

function symbols(polynomial: Polynomial, words: FormulaWords): Formula {
	return { source: latex(polynomial), label: spokenPolynomial(polynomial, words) };
}

/** A cost as its number. */
function value(polynomial: Polynomial): Formula {
	const { numerator } = evaluate(polynomial);
	return { source: grouped(numerator), label: count(numerator) };
}

/** A share as its fraction. */
function exact(polynomial: Polynomial): Formula {
	const fraction = evaluate(polynomial);
	return { source: fractionLatex(fraction), label: fractionText(fraction) };
}

function sum(formulas: readonly Formula[], { plus }: FormulaWords): Formula {
	return {
		source: formulas.map(({ source }) => source).join(' + '),
		label: formulas.map(({ label }) => label).join(plus),
	};
}

function quotient(above: readonly Formula[], below: Formula, words: FormulaWords): Formula {
	const top = sum(above, words);
	return { source: `\\frac{${top.source}}{${below.source}}`, label: words.over(top.label, below.label) };
}
