import { asLanguage } from '$lib/messages/languages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { proseFormulas } from '$lib/notebook/page/prose';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page and its formulas, made while the page is built. */
export const load: PageServerLoad = ({ params }) => {
	const words = lessonWords('train-and-choose', asLanguage(params.lang));
	return { lesson: 'train-and-choose', words, formulas: renderFormulas(proseFormulas(words), []) };
};
