import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const words = data.words.cells;
	const cells = {
		sameWidth: lazyCell(() => import('$lib/notebook/pages/train-and-choose/SameWidth.svelte'), {
			words: words.sameWidth,
		}),
		sameBudget: lazyCell(() => import('$lib/notebook/pages/train-and-choose/SameBudget.svelte'), {
			words: words.sameBudget,
		}),
		ownModel: lazyCell(() => import('$lib/notebook/pages/train-and-choose/OwnModel.svelte'), {
			words: words.ownModel,
		}),
		repair: lazyCell(() => import('$lib/notebook/pages/train-and-choose/Repair.svelte'), {
			words: words.repair,
		}),
		conclusions: lazyCell(() => import('$lib/notebook/pages/train-and-choose/Conclusions.svelte'), {
			words: words.conclusions,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
