/** How formulas are said aloud. */
export const formula = {
	plus: ', plus ',
	times: ' times ',
	equals: ' equals ',
	product: (left: string, right: string) => `${left}, times the sum of ${right}`,
	over: (top: string, bottom: string) => `${top} over ${bottom}`,
	power: (name: string, power: number) => {
		const said = name.replace(/_/g, ' ');
		if (power === 1) return said;
		return power === 2 ? `${said} squared` : `${said} to the power of ${power}`;
	},
};

export type FormulaWords = typeof formula;
