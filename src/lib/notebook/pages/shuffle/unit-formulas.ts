import type { FormulaWords } from '../../../messages/en/formula';
import { wheelSources } from '../../formulas';
import { costSources } from './unit-formula';
import { UnitBench } from './unit-bench.svelte';

/** The KaTeX sources of the cell on the units as it first stands. */
export function unitFormulas(words: FormulaWords): string[] {
	return [...new Set([...costSources(words), ...wheelSources(new UnitBench(() => true))])];
}
