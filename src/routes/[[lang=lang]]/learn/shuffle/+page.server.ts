import { asLanguage } from '$lib/messages/languages';
import { messages } from '$lib/messages/messages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { proseFormulas } from '$lib/notebook/page/prose';
import { riffleFormulas } from '$lib/notebook/pages/shuffle/riffle-latex';
import { unitFormulas } from '$lib/notebook/pages/shuffle/unit-formulas';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page and its formulas, made while the page is built. */
export const load: PageServerLoad = ({ params }) => {
	const language = asLanguage(params.lang);
	const words = lessonWords('shuffle', language);
	const units = unitFormulas(messages(language).formula);
	return {
		lesson: 'shuffle',
		words,
		lead: {},
		formulas: renderFormulas([...proseFormulas(words), ...riffleFormulas, ...units], []),
	};
};
