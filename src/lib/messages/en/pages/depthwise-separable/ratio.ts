/** Cell 3.4. Strings only; every number is put in by the cell. */
export const ratio = {
	name: 'The ratio',
	title: 'The ratio',
	prose: ['To be written.'],
};
