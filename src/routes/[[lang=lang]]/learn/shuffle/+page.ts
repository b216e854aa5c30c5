import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		units: lazyCell(() => import('$lib/notebook/pages/shuffle/Units.svelte'), { words: words.units }),
		whichGroups: lazyCell(() => import('$lib/notebook/pages/shuffle/WhichGroups.svelte'), {
			words: words.whichGroups,
		}),
		ablation: lazyCell(() => import('$lib/notebook/pages/shuffle/Ablation.svelte'), {
			words: words.ablation,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
