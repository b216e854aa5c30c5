import { ablation } from './shuffle/ablation';
import { units } from './shuffle/units';
import { whichGroups } from './shuffle/which-groups';

/** Page 6 of the course. Strings only; every number is put in by the page. */
export const shuffle = {
	title: 'Shuffle',
	lead: '',
	description: '',
	cells: { units, whichGroups, ablation },
};
