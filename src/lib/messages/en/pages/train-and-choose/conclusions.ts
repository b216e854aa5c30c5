/** Cell 9.5. Strings only; every number is put in by the cell. */
export const conclusions = {
	name: 'What you take along',
	title: 'What you take along',
	prose: ['What the three networks have in common.'],
};
