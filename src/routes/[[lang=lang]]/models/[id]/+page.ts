import { lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The page of a network, whose script waits until somebody stirs; only then the network runs. */
export const load: PageLoad = async ({ data }) => {
	const { id, words, trained } = data;
	const content = await lazyCell(() => import('./LiveNetwork.svelte'), { id, words, trained });
	return { id, words, content };
};
