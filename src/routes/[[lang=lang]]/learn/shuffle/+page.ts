import { allCells } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const cells = {};
	return { ...data, cells: await allCells(cells) };
};
