/** Cell 9.4. Strings only; every number is put in by the cell. */
export const repair = {
	name: 'Repair the article',
	title: 'Repair the article',
	prose: ['Find what is wrong in it.'],
};
