import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import { symbolLatex } from '../../../ops/latex';
import { stageAt } from '../../../ops/run';
import type { Calculation } from '../../calculation';
import { isBlank } from '../../check/faded';
import { wheelSources } from '../../formulas';
import { proseFormulas } from '../../page/prose';
import { Workbench } from '../../workbench.svelte';
import { groupedKind, sideBySideBlanks, sideBySideDerivation } from './side-by-side';

/** The grouped layer of the house example, which the stage of the page shows first. */
export function firstRun(): Calculation {
	return bench().calculation;
}

/** The KaTeX sources of the page as it first stands, in lines of text and on lines of their own. */
export function formulasOf(
	words: PageWords['groups'],
	formula: FormulaWords,
): { readonly inLine: readonly string[]; readonly displayed: readonly string[] } {
	const first = bench();
	const lines = sideBySideDerivation(stageAt(first, 0), { words: words.cells.sideBySide, formula });
	const shown = lines.filter(
		(_, index) => !isBlank(index, { lines: lines.length, blanks: sideBySideBlanks }),
	);
	const dials = ['g', 'M', 'N'].map((name) => symbolLatex(name));
	return {
		inLine: [...new Set([...proseFormulas(words), ...wheelSources(first), ...dials])],
		displayed: shown.map(({ source }) => source),
	};
}

function bench(): Workbench {
	return new Workbench(groupedKind(), [], () => true);
}
