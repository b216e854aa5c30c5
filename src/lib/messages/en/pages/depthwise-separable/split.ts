/** Cell 3.1. Strings only; every number is put in by the cell. */
export const split = {
	name: 'Split the job',
	title: 'Split the job',
	prose: ['To be written.'],
};
