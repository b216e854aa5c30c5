/** Cell 9.3. Strings only; every number is put in by the cell. */
export const ownModel = {
	name: 'Open your own model',
	title: 'Open your own model',
	prose: ['Open a file of a model; it stays on this machine.'],
};
