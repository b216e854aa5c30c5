import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const { outputs } = data;
	const words = data.words.cells;
	const cells = {
		sideBySide: lazyCell(() => import('$lib/notebook/pages/groups/SideBySide.svelte'), {
			words: words.sideBySide,
			outputs,
		}),
		divisors: lazyCell(() => import('$lib/notebook/pages/groups/Divisors.svelte'), {
			words: words.divisors,
		}),
		isolation: lazyCell(() => import('$lib/notebook/pages/groups/Isolation.svelte'), {
			words: words.isolation,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
