import { asLanguage } from '$lib/messages/languages';
import { pageWords } from '$lib/messages/page-words';
import { proseFormulas } from '$lib/notebook/page/prose';
import { fairFormulas } from '$lib/notebook/pages/spatial/fair-formulas';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page and its formulas, made while the page is built. */
export const load: PageServerLoad = ({ params }) => {
	const words = pageWords('spatial', asLanguage(params.lang));
	const formulas = renderFormulas([...proseFormulas(words), ...fairFormulas()]);
	return { lesson: 'spatial', words, lead: {}, formulas };
};
