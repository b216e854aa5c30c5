import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import { convolution } from '../../../ops/convolutions';
import type { Calculation } from '../../calculation';
import { proseFormulas } from '../../page/prose';
import { Workbench } from '../../workbench.svelte';
import { pointwiseFormulas } from './pointwise';
import { ratioFormulas } from './ratio-derivation';
import { depthwiseFormulas, splitFormulas } from './stage-formulas';

/** The house example split in two, which the stages of the page show first. */
export function firstRun(): Calculation {
	return new Workbench(convolution('depthwise-separable'), [], () => true).calculation;
}

/** The KaTeX sources of the page as it first stands, in lines of text and on lines of their own. */
export function formulasOf(
	words: PageWords['depthwise-separable'],
	formula: FormulaWords,
): { readonly inLine: readonly string[]; readonly displayed: readonly string[] } {
	const depthwise = depthwiseFormulas(words.cells.depthwise, formula);
	return {
		inLine: [...new Set([...proseFormulas(words), ...splitFormulas(), ...depthwise.inLine])],
		displayed: [
			...depthwise.displayed,
			...pointwiseFormulas(words.cells.pointwise, formula),
			...ratioFormulas(words.cells.ratio, formula),
		],
	};
}
