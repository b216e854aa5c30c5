import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const { outputs } = data;
	const words = data.words.cells;
	const cells = {
		oneNumber: lazyCell(() => import('$lib/notebook/pages/standard/OneNumber.svelte'), {
			words: words.oneNumber,
			outputs,
		}),
		window: lazyCell(() => import('$lib/notebook/pages/standard/Window.svelte'), {
			words: words.window,
			outputs,
		}),
		filters: lazyCell(() => import('$lib/notebook/pages/standard/Filters.svelte'), {
			words: words.filters,
			outputs,
		}),
		padding: lazyCell(() => import('$lib/notebook/pages/standard/Padding.svelte'), {
			words: words.padding,
		}),
		cost: lazyCell(() => import('$lib/notebook/pages/standard/Cost.svelte'), { words: words.cost, outputs }),
		puzzle: lazyCell(() => import('$lib/notebook/pages/standard/HalfTheWork.svelte'), {
			words: words.puzzle,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
