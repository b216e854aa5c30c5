import { asLanguage } from '$lib/messages/languages';
import { lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The comparison, whose script waits until somebody stirs. */
export const load: PageLoad = async ({ data, params }) => {
	const language = asLanguage(params.lang);
	return {
		formulas: data.formulas,
		content: await lazyCell(() => import('./LiveCompare.svelte'), { outputs: data.outputs, language }),
	};
};
