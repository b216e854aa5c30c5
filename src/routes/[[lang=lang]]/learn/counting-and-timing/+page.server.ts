import { asLanguage } from '$lib/messages/languages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { proseFormulas } from '$lib/notebook/page/prose';
import { leadSlots } from '$lib/notebook/pages/counting-and-timing/lead';
import { netCounts } from '$lib/notebook/pages/counting-and-timing/machine';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page, its networks counted, and its formulas, made while the page is built. */
export const load: PageServerLoad = ({ params }) => {
	const words = lessonWords('counting-and-timing', asLanguage(params.lang));
	return {
		lesson: 'counting-and-timing',
		words,
		lead: leadSlots(),
		nets: netCounts(),
		formulas: renderFormulas(proseFormulas(words), []),
	};
};
