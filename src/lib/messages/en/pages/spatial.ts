import { fairComparison } from './spatial/fair-comparison';
import { firstLayer } from './spatial/first-layer';
import { share } from './spatial/share';

/** Page 7 of the course. Strings only; every number is put in by the page. */
export const spatial = {
	title: 'Space taken apart',
	lead: '',
	description: '',
	cells: { fairComparison, share, firstLayer },
};
