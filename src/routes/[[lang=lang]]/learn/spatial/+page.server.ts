import { asLanguage } from '$lib/messages/languages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { fairFormulas } from '$lib/notebook/pages/spatial/fair-formulas';
import { firstRun, formulasOf } from '$lib/notebook/pages/spatial/first-frame';
import { leadSlots } from '$lib/notebook/pages/spatial/lead';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { renderFormulas } from '$lib/ui/formula';
import { firstPicture } from '../../../stills/first-picture.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** The words of the page, its first frames and its formulas, made while the page is built. */
export const load: PageServerLoad = async ({ params }) => {
	const words = lessonWords('spatial', asLanguage(params.lang));
	await useBackend('cpu');
	const outputs = (cell: 'factor' | 'poolBetween') => {
		const { stages, input, weights } = firstRun(cell);
		return forward(stages, input, weights);
	};
	return {
		lesson: 'spatial',
		words,
		lead: leadSlots(),
		/** Whole numbers of eight bits, so that they take little room. */
		picture: Int8Array.from(firstPicture().data),
		outputs: { factor: outputs('factor'), poolBetween: outputs('poolBetween') },
		formulas: renderFormulas([...formulasOf(words), ...fairFormulas()], []),
	};
};
