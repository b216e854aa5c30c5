/** Cell 3.6. Strings only; every number is put in by the cell. */
export const limits = {
	name: 'Where it loses',
	title: 'Where it loses',
	prose: ['To be written.'],
};
