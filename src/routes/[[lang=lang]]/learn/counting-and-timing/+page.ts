import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		meters: lazyCell(() => import('$lib/notebook/pages/counting-and-timing/Meters.svelte'), {
			words: words.meters,
		}),
		roofline: lazyCell(() => import('$lib/notebook/pages/counting-and-timing/Roofline.svelte'), {
			words: words.roofline,
		}),
		machine: lazyCell(() => import('$lib/notebook/pages/counting-and-timing/Machine.svelte'), {
			words: words.machine,
			nets: data.nets,
		}),
		history: lazyCell(() => import('$lib/notebook/pages/counting-and-timing/History.svelte'), {
			words: words.history,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
