/** Page 5 of the course. Strings only; every number is put in by the page. */
export const groups = {
	title: 'Groups',
	lead: '',
	description: '',
	cells: {},
};
