import { createContext } from 'svelte';

/** Formulas that the server has rendered: HTML by `formulaKey`. */
export type FormulaCache = Readonly<Record<string, string>>;

const [cached, setCached, isCached] = createContext<() => FormulaCache>();

/**
 * Hands a page's formulas down to every `Katex` in it. Takes a function, because the page's data
 * changes while the page stays: `setFormulas(() => data.formulas)`.
 */
export const setFormulas = setCached;

/** The page's formulas as they are now; none where no page has set any. */
export function pageFormulas(): () => FormulaCache {
	return isCached() ? cached() : () => ({});
}

/** Where a formula is kept in the cache: a displayed one is not drawn like the same one in a line. */
export function formulaKey(source: string, isDisplayed: boolean): string {
	return isDisplayed ? `\\displaystyle ${source}` : source;
}
