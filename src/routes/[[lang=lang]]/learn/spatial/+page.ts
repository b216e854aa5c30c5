import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import { ndArray } from '$lib/ops/array';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const { outputs, picture } = data;
	const side = Math.sqrt(picture.length);
	const words = data.words.cells;
	const cells = {
		factor: lazyCell(() => import('$lib/notebook/pages/spatial/Factor.svelte'), {
			words: words.factor,
			outputs: outputs.factor,
		}),
		rankOne: lazyCell(() => import('$lib/notebook/pages/spatial/RankOne.svelte'), {
			words: words.rankOne,
			first: ndArray([side, side, 1], picture),
		}),
		poolBetween: lazyCell(() => import('$lib/notebook/pages/spatial/PoolBetween.svelte'), {
			words: words.poolBetween,
			outputs: outputs.poolBetween,
		}),
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
