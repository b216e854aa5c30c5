import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		riffle: lazyCell(() => import('$lib/notebook/pages/shuffle/Riffle.svelte'), { words: words.riffle }),
		mixing: lazyCell(() => import('$lib/notebook/pages/shuffle/Mixing.svelte'), { words: words.mixing }),
		place: lazyCell(() => import('$lib/notebook/pages/shuffle/Place.svelte'), { words: words.place }),
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
