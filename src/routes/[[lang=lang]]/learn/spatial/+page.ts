import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		fairComparison: lazyCell(() => import('$lib/notebook/pages/spatial/FairComparison.svelte'), {
			words: words.fairComparison,
		}),
		share: lazyCell(() => import('$lib/notebook/pages/spatial/BlockShare.svelte'), { words: words.share }),
		firstLayer: lazyCell(() => import('$lib/notebook/pages/spatial/FirstLayer.svelte'), {
			words: words.firstLayer,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
