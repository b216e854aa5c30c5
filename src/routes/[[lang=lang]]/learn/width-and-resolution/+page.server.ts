import { asLanguage } from '$lib/messages/languages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { proseFormulas } from '$lib/notebook/page/prose';
import { leadSlots } from '$lib/notebook/pages/width-and-resolution/lead';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page and its formulas, made while the page is built. */
export const load: PageServerLoad = ({ params }) => {
	const words = lessonWords('width-and-resolution', asLanguage(params.lang));
	return {
		lesson: 'width-and-resolution',
		words,
		lead: leadSlots(),
		formulas: renderFormulas(proseFormulas(words), []),
	};
};
