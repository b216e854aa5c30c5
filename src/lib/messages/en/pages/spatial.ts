import { fairComparison } from './spatial/fair-comparison';

/** Page 7 of the course. Strings only; every number is put in by the page. */
export const spatial = {
	title: 'Space taken apart',
	lead: '',
	description: '',
	cells: { fairComparison },
};
