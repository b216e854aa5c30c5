import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		width: lazyCell(() => import('$lib/notebook/pages/width-and-resolution/Width.svelte'), {
			words: words.width,
		}),
		multipliers: lazyCell(() => import('$lib/notebook/pages/width-and-resolution/Multipliers.svelte'), {
			words: words.multipliers,
		}),
		resolution: lazyCell(() => import('$lib/notebook/pages/width-and-resolution/Resolution.svelte'), {
			words: words.resolution,
		}),
		head: lazyCell(() => import('$lib/notebook/pages/width-and-resolution/Head.svelte'), {
			words: words.head,
		}),
		budget: lazyCell(() => import('$lib/notebook/pages/width-and-resolution/Budget.svelte'), {
			words: words.budget,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
