import { error } from '@sveltejs/kit';
import { asLanguage } from '$lib/messages/languages';
import { pageWords } from '$lib/messages/page-words';
import { networks } from '$lib/models/networks';
import { oneOfEach, shippedNetworks, trainedOn } from '$lib/models/shipped-networks';
import { trainedRecords } from '$lib/models/trained-records';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => networks.map(({ id }) => ({ id }));

/** The words of the page, and what the records say of the trained networks that run on it: they are long. */
export const load: PageServerLoad = ({ params }) => {
	const network = networks.find(({ id }) => id === params.id);
	if (network === undefined) error(404);
	const shipped = shippedNetworks(trainedRecords);
	const trained = { own: trainedOn(network.id, shipped), rivals: oneOfEach(shipped) };
	return { id: network.id, words: pageWords('network', asLanguage(params.lang)), trained };
};
