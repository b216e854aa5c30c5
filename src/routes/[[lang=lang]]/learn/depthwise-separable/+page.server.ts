import { asLanguage } from '$lib/messages/languages';
import { messages } from '$lib/messages/messages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { firstRun, formulasOf } from '$lib/notebook/pages/depthwise-separable/first-frame';
import { leadSlots } from '$lib/notebook/pages/depthwise-separable/lead';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page, its first frames and its formulas, made while the page is built. */
export const load: PageServerLoad = async ({ params }) => {
	const language = asLanguage(params.lang);
	const words = lessonWords('depthwise-separable', language);
	await useBackend('cpu');
	const { stages, input, weights } = firstRun();
	const { inLine, displayed } = formulasOf(words, messages(language).formula);
	return {
		lesson: 'depthwise-separable',
		words,
		lead: leadSlots(),
		outputs: forward(stages, input, weights),
		formulas: renderFormulas(inLine, displayed),
	};
};
