import { asLanguage } from '$lib/messages/languages';
import { lessonWords } from '$lib/notebook/page/lesson-words';
import { proseFormulas } from '$lib/notebook/page/prose';
import { firstFormulas } from '$lib/notebook/pages/bet/axis-formulas';
import { laneTensors } from '$lib/notebook/pages/bet/lane-tensors';
import { lanes } from '$lib/notebook/pages/bet/lanes';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';
import { firstAnswer } from '../stills/first-answer.server';

export const entries: EntryGenerator = () => [{}];

/** The words of the page, what every layer of every lane makes, and a first answer, calculated while the page is built. */
export const load: PageServerLoad = async ({ params }) => {
	const words = lessonWords('bet', asLanguage(params.lang));
	await useBackend('cpu');
	const outputs = lanes.map((lane) => {
		const { input, weights } = laneTensors(lane);
		return forward(lane.stages, input, weights);
	});
	const { inLine, displayed } = firstFormulas();
	const formulas = renderFormulas([...proseFormulas(words), ...inLine], displayed);
	return { lesson: 'bet', words, outputs, formulas, machine: firstAnswer() };
};
