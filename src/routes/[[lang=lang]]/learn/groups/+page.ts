import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const { outputs, widths } = data;
	const words = data.words.cells;
	const cells = {
		sideBySide: lazyCell(() => import('$lib/notebook/pages/groups/SideBySide.svelte'), {
			words: words.sideBySide,
			outputs,
		}),
		divisors: lazyCell(() => import('$lib/notebook/pages/groups/Divisors.svelte'), {
			words: words.divisors,
		}),
		family: lazyCell(() => import('$lib/notebook/pages/groups/Family.svelte'), {
			words: words.family,
		}),
		isolation: lazyCell(() => import('$lib/notebook/pages/groups/Isolation.svelte'), {
			words: words.isolation,
		}),
		width: lazyCell(() => import('$lib/notebook/pages/groups/Width.svelte'), {
			words: words.width,
			table: widths,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
