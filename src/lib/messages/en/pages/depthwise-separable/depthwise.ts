/** Cell 3.2. Strings only; every number is put in by the cell. */
export const depthwise = {
	name: 'Depthwise',
	title: 'Depthwise',
	prose: ['To be written.'],
};
