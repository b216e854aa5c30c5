import { error } from '@sveltejs/kit';
import { asLanguage } from '$lib/messages/languages';
import { ways } from '$lib/notebook/comparison';
import { kindText } from '$lib/notebook/kind-text';
import { formulaSources } from '$lib/notebook/formulas';
import { Workbench } from '$lib/notebook/workbench.svelte';
import { useBackend } from '$lib/ops/backend';
import { convolutions } from '$lib/ops/convolutions';
import { forward } from '$lib/ops/forward';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => convolutions.map(({ id }) => ({ id }));

/** Calculates the first frame while the page is built, so that it is there before any script. */
export const load: PageServerLoad = async ({ params }) => {
	const kind = convolutions.find(({ id }) => id === params.id);
	if (kind === undefined) error(404);
	await useBackend('cpu');
	const workbench = new Workbench(kind, [], () => true);
	const { stages, input, weights } = workbench.run;
	const outputs = forward(stages, input, weights);
	return {
		id: kind.id,
		...kindText(kind, asLanguage(params.lang)),
		outputs,
		formulas: renderFormulas(formulaSources(workbench, ways(convolutions, workbench.task))),
	};
};
