import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		fairComparison: lazyCell(() => import('$lib/notebook/pages/spatial/FairComparison.svelte'), {
			words: words.fairComparison,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
