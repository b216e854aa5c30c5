import { error } from '@sveltejs/kit';
import { asLanguage } from '$lib/messages/languages';
import { pageWords } from '$lib/messages/page-words';
import { networks } from '$lib/models/networks';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => networks.map(({ id }) => ({ id }));

/** The words of the page. */
export const load: PageServerLoad = ({ params }) => {
	const network = networks.find(({ id }) => id === params.id);
	if (network === undefined) error(404);
	return { id: network.id, words: pageWords('network', asLanguage(params.lang)) };
};
