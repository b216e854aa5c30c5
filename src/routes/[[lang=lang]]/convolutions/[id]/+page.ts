import { asLanguage } from '$lib/messages/languages';
import { lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The workbench, whose script waits until somebody stirs. */
export const load: PageLoad = async ({ data, params }) => {
	const { id, title, summary, outputs, formulas } = data;
	const given = { id, outputs, language: asLanguage(params.lang) };
	return {
		id,
		title,
		summary,
		formulas,
		content: await lazyCell(() => import('./LiveWorkbench.svelte'), given),
	};
};
