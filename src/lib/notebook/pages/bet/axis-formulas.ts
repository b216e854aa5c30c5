import type { FormulaWords } from '../../../messages/en/formula';
import { cost, stageCost } from '../../../ops/cost';
import { fractionLatex, grouped, latex } from '../../../ops/latex';
import { ratio, type Ratio } from '../../../ops/ratio';
import type { Polynomial } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import { spokenPolynomial } from '../../spoken';
import { allSwitches, axisStages } from './axis';
import { counted, wholeLayer, wholeMacs } from './axis-house';
import { factorsOf } from './axis-layers';

/** What formulas there are. */
export const formulaNames = ['macs', 'weights', 'share'] as const;
type FormulaName = (typeof formulaNames)[number];

/** A formula as KaTeX source, and as it is said. */
interface Formula {
	readonly source: string;
	readonly said: (words: FormulaWords) => string;
}

/** The share of the multiply–accumulates of the whole layer that the layers take. */
export function axisShare(stages: readonly Stage[]): Ratio {
	return ratio(cost(stages, wholeLayer.input).macs, wholeMacs);
}

/** What the layers cost, with the numbers: `D_F² M D_K² + D_F² M N = 1,296 + 1,152 = 2,448`. */
export function axisFormulas(stages: readonly Stage[]): Readonly<Record<FormulaName, Formula>> {
	return { macs: summed(stages, 'macs'), weights: summed(stages, 'weights'), share: shared(stages) };
}

function summed(stages: readonly Stage[], field: 'macs' | 'weights'): Formula {
	const each = stages.map((stage) => stageCost(stage)[field]);
	const numbers = each.map(counted);
	const total = numbers.reduce((sum, value) => sum + value, 0);
	return {
		source: equation(
			[
				each.map((polynomial) => latex(polynomial)).join(' + '),
				numbers.map(grouped).join(' + '),
				grouped(total),
			],
			' = ',
		),
		said: (words) => equation([spoken(each, words), numbers.join(words.plus), String(total)], words.equals),
	};
}

function shared(stages: readonly Stage[]): Formula {
	const { polynomial, fraction } = axisShare(stages);
	const { numerator, denominator } = fraction;
	return {
		source: equation([latex(polynomial), fractionLatex(fraction)], ' = '),
		said: (words) => {
			const number =
				denominator === 1 ? String(numerator) : words.over(String(numerator), String(denominator));
			return equation([spokenPolynomial(polynomial, words), number], words.equals);
		},
	};
}

function spoken(polynomials: readonly Polynomial[], words: FormulaWords): string {
	return polynomials.map((polynomial) => spokenPolynomial(polynomial, words)).join(words.plus);
}

/** Sides of an equation, each that says something new. */
function equation(sides: readonly string[], sign: string): string {
	return [...new Set(sides)].join(sign);
}

/** The formulas that stand on the page before a switch is pressed, and the factors of all layers. */
export function firstFormulas(): { readonly inLine: string[]; readonly displayed: string[] } {
	const factors = allSwitches.flatMap(axisStages).flatMap((stage) => {
		const { taps, links, places } = factorsOf(stage);
		return [taps, links, places];
	});
	return {
		inLine: [...new Set(factors.map((factor) => latex(factor)))],
		displayed: Object.values(axisFormulas(axisStages([]))).map(({ source }) => source),
	};
}
