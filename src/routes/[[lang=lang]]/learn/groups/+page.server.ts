import { asLanguage } from '$lib/messages/languages';
import { messages } from '$lib/messages/messages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { firstRun, formulasOf } from '$lib/notebook/pages/groups/first-frame';
import { leadSlots } from '$lib/notebook/pages/groups/lead';
import { widthTable } from '$lib/notebook/pages/groups/width-table';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page, its first frame and its formulas, made while the page is built. */
export const load: PageServerLoad = async ({ params }) => {
	const language = asLanguage(params.lang);
	const words = lessonWords('groups', language);
	await useBackend('cpu');
	const { stages, input, weights } = firstRun();
	const { inLine, displayed } = formulasOf(words, messages(language).formula);
	return {
		lesson: 'groups',
		words,
		lead: leadSlots(),
		outputs: forward(stages, input, weights),
		widths: widthTable(),
		formulas: renderFormulas(inLine, displayed),
	};
};
