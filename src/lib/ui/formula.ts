import katex from 'katex';
import { formulaKey, type FormulaCache } from './formula-cache';

/**
 * A formula as KaTeX's HTML with MathML for screen readers. Symbols that `\htmlData{symbol=NAME}`
 * marks can be lit. A source that KaTeX cannot read comes back as itself, with the reason as title.
 * Heavy: for the server, and for `Katex` to load when it must.
 */
export function renderFormula(source: string, isDisplayed = false): string {
	return katex.renderToString(source, {
		displayMode: isDisplayed,
		fleqn: true,
		output: 'htmlAndMathml',
		throwOnError: false,
		errorColor: 'currentcolor',
		strict: 'ignore',
		trust: ({ command }) => command === '\\htmlData',
	});
}

/** Renders all formulas of a page, for `+page.server.ts` to hand to `setFormulas`. */
export function renderFormulas(inLine: Iterable<string>, displayed: Iterable<string> = []): FormulaCache {
	return {
		...rendered(inLine, false),
		...rendered(displayed, true),
	};
}

function rendered(sources: Iterable<string>, isDisplayed: boolean): FormulaCache {
	return Object.fromEntries(
		Array.from(sources, (source) => [formulaKey(source, isDisplayed), renderFormula(source, isDisplayed)]),
	);
}
