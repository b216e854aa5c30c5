/** Cell 3.3. Strings only; every number is put in by the cell. */
export const pointwise = {
	name: 'Pointwise',
	title: 'Pointwise',
	prose: ['To be written.'],
};
