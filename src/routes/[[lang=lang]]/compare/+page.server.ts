import { compareFormulas } from '$lib/notebook/compare/formulas';
import { SideBySide } from '$lib/notebook/compare/side-by-side.svelte';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { renderFormulas } from '$lib/ui/formula';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** Calculates the first frame while the page is built, so that it is there before any script. */
export const load: PageServerLoad = async () => {
	await useBackend('cpu');
	const { lanes } = new SideBySide([], () => true);
	return {
		outputs: lanes.map(({ calculation: { stages, input, weights } }) => forward(stages, input, weights)),
		formulas: renderFormulas(compareFormulas(lanes)),
	};
};
