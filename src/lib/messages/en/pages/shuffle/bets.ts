/** What both charts to bet on say. Strings only; every number is put in by the cell. */
export const bets = {
	option: 'g = {groups}',
	said: 'Bet on g = {groups}',
	points: '{gain} points',
	best: 'best',
	bet: 'your bet',
	commit: 'Commit the bets',
	skip: 'Skip, show the errors',
	again: 'Bet again',
	missing: 'Place a bet in each of the {rows} rows first, or skip.',
	verdict: '{right} of {all} bets are right.',
	skipped: 'No bets were placed.',
};
