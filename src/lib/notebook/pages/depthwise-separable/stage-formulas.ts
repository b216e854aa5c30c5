import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import { convolution } from '../../../ops/convolutions';
import { stageAt } from '../../../ops/run';
import { isBlank } from '../../check/faded';
import { wheelSources } from '../../formulas';
import { Workbench } from '../../workbench.svelte';
import { depthwiseBlanks, depthwiseDerivation, plainDepthwise } from './depthwise';

/** The KaTeX sources of cell 3.1 as it first stands. */
export function splitFormulas(): string[] {
	return wheelSources(new Workbench(convolution('depthwise-separable'), [], () => true));
}

/** The KaTeX sources of cell 3.2 as it first stands: the wheels, and the lines that are not left blank. */
export function depthwiseFormulas(
	words: PageWords['depthwise-separable']['cells']['depthwise'],
	formula: FormulaWords,
): { readonly inLine: readonly string[]; readonly displayed: readonly string[] } {
	const bench = new Workbench(plainDepthwise(), [], () => true);
	const lines = depthwiseDerivation(stageAt(bench, 0), { words, formula });
	const shown = lines.filter((_, index) => !isBlank(index, { lines: lines.length, blanks: depthwiseBlanks }));
	return { inLine: wheelSources(bench), displayed: shown.map(({ source }) => source) };
}
