import { resolve } from '$app/paths';
import type { CourseId } from '$lib/notebook/page/course';
import { allCells, lazyCell } from '$lib/notebook/page/lazy-cell';
import { courseHref } from './course-href';
import type { PageLoad } from './$types';

/** The cells of the page, each with a script of its own. */
export const load: PageLoad = async ({ data, params: { lang } }) => {
	const { outputs, machine } = data;
	const words = data.words.cells;
	const cells = {
		bet: lazyCell(() => import('$lib/notebook/pages/bet/Bet.svelte'), { words: words.bet, outputs }),
		names: lazyCell(() => import('$lib/notebook/pages/bet/Names.svelte'), { words: words.names, outputs }),
		axis: lazyCell(() => import('$lib/notebook/pages/bet/Axis.svelte'), {
			words: words.axis,
			hrefOf: (id: CourseId) => courseHref(id, lang),
			workbenchOf: (id: string) => resolve('/[[lang=lang]]/convolutions/[id]', { lang, id }),
		}),
		machine: lazyCell(() => import('$lib/notebook/pages/bet/Machine.svelte'), {
			words: words.machine,
			...machine,
		}),
	};
	return { ...data, cells: await allCells(cells) };
};
