import katex from 'katex';

/**
 * The source as markup, as the page makes it: marks are trusted, and anything that KaTeX cannot read
 * or only tolerates is an error. (Marks as such are the one extension that strictness would refuse.)
 */
export function renderLatex(source: string): string {
	return katex.renderToString(source, {
		throwOnError: true,
		strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
		trust: ({ command }) => command === '\\htmlData',
	});
}
