import type { PageWords } from '../../../messages/page-words';
import type { Kind } from '../../../ops/convolution';
import type { Calculation } from '../../calculation';
import { wheelSources } from '../../formulas';
import { proseFormulas } from '../../page/prose';
import { Workbench } from '../../workbench.svelte';
import { twoStrips } from './factor';
import { pooledStrips } from './pool-between';

/** What the stages of the page show first, by cell. */
const kinds: Readonly<Record<'factor' | 'poolBetween', () => Kind>> = {
	factor: twoStrips,
	poolBetween: pooledStrips,
};

/** What is calculated for the stage of a cell while the page is built. */
export function firstRun(cell: keyof typeof kinds): Calculation {
	return bench(kinds[cell]).calculation;
}

/** The KaTeX sources of the page as it first stands; all lines of its derivation are blank. */
export function formulasOf(words: PageWords['spatial']): readonly string[] {
	const wheels = Object.values(kinds).flatMap((kind) => wheelSources(bench(kind)));
	return [...new Set([...proseFormulas(words), ...wheels])];
}

function bench(kind: () => Kind): Workbench {
	return new Workbench(kind(), [], () => true);
}
