import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data }) => {
	const { outputs } = data;
	const words = data.words.cells;
	const cells = {
		split: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/Split.svelte'), {
			words: words.split,
			outputs,
		}),
		depthwise: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/Depthwise.svelte'), {
			words: words.depthwise,
			outputs,
		}),
		pointwise: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/Pointwise.svelte'), {
			words: words.pointwise,
			outputs,
		}),
		ratio: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/Ratio.svelte'), {
			words: words.ratio,
		}),
		microscope: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/Microscope.svelte'), {
			words: words.microscope,
		}),
		limits: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/Limits.svelte'), {
			words: words.limits,
		}),
		wholeNet: lazyCell(() => import('$lib/notebook/pages/depthwise-separable/WholeNet.svelte'), {
			words: words.wholeNet,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
