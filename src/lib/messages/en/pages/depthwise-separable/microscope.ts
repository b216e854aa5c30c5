/** Cell 3.5. Strings only; every number is put in by the cell. */
export const microscope = {
	name: 'The separability microscope',
	title: 'The separability microscope',
	prose: ['To be written.'],
};
