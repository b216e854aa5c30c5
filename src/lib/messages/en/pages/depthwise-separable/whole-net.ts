/** Cell 3.7. Strings only; every number is put in by the cell. */
export const wholeNet = {
	name: 'The whole net',
	title: 'The whole net',
	prose: ['To be written.'],
};
