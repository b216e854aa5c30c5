/** What can be bet on in a row: a network, what is printed of it, and how many points it gains. */
export interface BetOption {
	/** Its groups. */
	readonly groups: number;
	/** What stands below its bar once the bets are in. */
	readonly text: string;
	/** Points that the error falls by. */
	readonly gain: number;
}

/** A row of a chart to bet on. */
export interface BetRow {
	readonly key: string;
	readonly name: string;
	/** What stands below the name; nothing, if it is empty. */
	readonly note: string;
	readonly options: readonly BetOption[];
}

/** The option of a row that gains the most: the one to bet on. */
export function bestOf({ options }: Pick<BetRow, 'options'>): BetOption {
	const [first, ...others] = options;
	if (first === undefined) throw new RangeError('there is nothing to bet on in a row without options');
	return others.reduce((best, option) => (option.gain > best.gain ? option : best), first);
}

/** How many bets are on the best of their rows; each is the groups of an option. */
export function rightBets(rows: readonly BetRow[], bets: readonly string[]): number {
	return rows.filter((row, index) => bets[index] === String(bestOf(row).groups)).length;
}

/** Points between two printed errors, without the noise of binary fractions. */
export function points(from: number, to: number): number {
	return Math.round((from - to) * 10) / 10;
}
