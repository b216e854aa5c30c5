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

/** From the two costs to what remains: as one fraction, part by part, and with the numbers. */
export function ratioDerivation(
	dials: RatioDials,
	{ words, formula }: { readonly words: Words; readonly formula: FormulaWords },
): FadedLine[] {
	const { standard, depthwise, pointwise, share } = splitCost(dials);
	const write = (polynomial: Polynomial): Formula => symbols(polynomial, formula);
	const part = (cost: Polynomial): Formula[] => [
		quotient([write(cost)], write(standard), formula),
		write(over(cost, standard)),
	];
	const costs = [depthwise, pointwise];
	const lines: readonly (readonly [keyof Words['derivation'], readonly Formula[], number])[] = [
		[
			'costs',
			[
				quotient(costs.map(write), write(standard), formula),
				quotient(costs.map(value), value(standard), formula),
			],
			evaluate(plus(...costs)).numerator,
		],
		['depthwise', part(depthwise), dials.outChannels],
		['pointwise', part(pointwise), dials.kernel ** 2],
		[
			'together',
			[
				write(share.polynomial),
				sum(
					costs.map((cost) => exact(over(cost, standard))),
					formula,
				),
				exact(share.polynomial),
			],
			share.fraction.numerator,
		],
	];
	return lines.map(([name, sides, answer]) => ({
		source: sides.map(({ source }) => source).join(' = '),
		label: sides.map(({ label }) => label).join(formula.equals),
		note: words.derivation[name],
		hint: words.derivation[name],
		answer,
	}));
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
