import type { Handle } from '@sveltejs/kit';
import { languages } from '$lib/messages/languages';

/** Writes the page's language into `<html lang>`. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			withoutUnusedFonts(html.replace('%lang%', event.params.lang ?? languages[0])),
	});

/** A page without a formula does not ask for the fonts of formulas. */
function withoutUnusedFonts(html: string): string {
	if (html.includes('class="katex')) return html;
	return html.replace(/<link rel="preload"[^>]*\/math-[^>]*>\s*/g, '');
}
