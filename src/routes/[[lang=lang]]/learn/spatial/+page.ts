import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const { outputs } = data;
	const words = data.words.cells;
	const cells = {
		factor: lazyCell(() => import('$lib/notebook/pages/spatial/Factor.svelte'), {
			words: words.factor,
			outputs: outputs.factor,
		}),
		rankOne: lazyCell(() => import('$lib/notebook/pages/spatial/RankOne.svelte'), {
			words: words.rankOne,
		}),
		poolBetween: lazyCell(() => import('$lib/notebook/pages/spatial/PoolBetween.svelte'), {
			words: words.poolBetween,
			outputs: outputs.poolBetween,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
