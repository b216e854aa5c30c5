import type { FormulaWords } from '../../../messages/en/formula';
import { latex } from '../../../ops/latex';
import { spokenPolynomial } from '../../spoken';
import { askedSizes, unitCost, unitForms, type UnitForm, type UnitSizes } from './unit-costs';

/** The cost of a unit as it is written, per place of the map, and as it is said. */
export function costFormula(
	form: UnitForm,
	sizes: UnitSizes,
	words: FormulaWords,
): { readonly source: string; readonly label: string } {
	const { places, perPlace } = unitCost(form, sizes);
	return {
		source: `${latex(places)}\\left(${latex(perPlace)}\\right)`,
		label: words.product(spokenPolynomial(places, words), spokenPolynomial(perPlace, words)),
	};
}

/** The KaTeX sources of the costs; with other sizes they are the same. */
export function costSources(words: FormulaWords): string[] {
	return unitForms.map((form) => costFormula(form, askedSizes, words).source);
}
