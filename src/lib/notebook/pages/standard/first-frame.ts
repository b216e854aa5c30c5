import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import { convolution, convolutions } from '../../../ops/convolutions';
import { symbolLatex } from '../../../ops/latex';
import { sumLetters } from '../../../viz/sum-indices';
import type { Calculation } from '../../calculation';
import { formulaSources } from '../../formulas';
import { proseFormulas } from '../../page/prose';
import { Workbench } from '../../workbench.svelte';
import { comparedWays, costDerivation } from './cost';
import { houseLayer } from '../../page/layer-numbers';
import { sumLatex } from './sum-latex';

/** The house example, which the stages of the page show first. */
export function firstRun(): Calculation {
	return startBench().calculation;
}

/** The KaTeX sources of the page as it first stands, in lines of text and on lines of their own. */
export function formulasOf(
	words: PageWords['standard'],
	formula: FormulaWords,
): { readonly inLine: readonly string[]; readonly displayed: readonly string[] } {
	const bench = startBench();
	const lines = costDerivation(houseLayer(), { words: words.cells.cost, formula });
	return {
		inLine: [
			...proseFormulas(words),
			...formulaSources(bench, comparedWays(convolutions, bench.task)),
			...['W', 'X', ...sumLetters].map((letter) => symbolLatex(letter)),
			...[false, true].map(sumLatex),
		],
		displayed: lines.map(({ source }) => source),
	};
}

function startBench(): Workbench {
	return new Workbench(convolution('standard'), [], () => true);
}
