/** Cell 4.5. Strings only; every number is put in by the cell. */
export const budget = {
	name: 'Two dials, one budget',
	title: 'Two dials, one budget: which of the {all} networks?',
	prose: [
		'Either dial makes the network cheaper, and either takes accuracy away. MobileNet was trained at {widths} widths and for {sizes} sizes of pictures: {all} networks, each called by its α and the side of its pictures. What they cost is counted here. How good they are cannot be counted; it was measured, and stands here as a source prints it.',
		'Say that {budget} million multiply–accumulates are all that you can spend on one picture. Type your budget, or drag the line.',
	],
	note: 'Accuracy is the share of ImageNet pictures on which the first guess is right. TF-slim trained all networks anew; where both sources print a number, they lie up to {apart} points apart. So a few tenths of a point prove little.',
	live: 'Budget in million multiply–accumulates',
	choice: {
		legend: 'Accuracies as printed by',
		paper: 'the paper: {count} networks',
		slim: 'TF-slim: {count} networks',
	},
	tables: { paper: 'the paper', slim: 'TF-slim' },
	axes: {
		macs: 'multiply–accumulates, in millions; each line is twice the one before',
		accuracy: 'right at the first guess, ImageNet',
		dots: 'Networks, by what they cost and how often they are right',
	},
	line: {
		name: 'Budget line, in million multiply–accumulates',
		text: '{budget} million',
		said: '{budget} million: the best within the budget is {best}',
		saidNone: '{budget} million: no network is within the budget',
	},
	legend: {
		alpha: 'α = {alpha}',
		within: 'solid: within the budget',
		beyond: 'hollow: beyond it',
		label: 'size and number: side of the pictures',
		front: 'dashes: the Pareto front, the most that any budget buys',
	},
	net: {
		said: '{name}: {macs} million multiply–accumulates, {score} right; {place} the budget.',
		within: 'within',
		beyond: 'beyond',
		source: 'Accuracy: {source}.',
		onFront: 'It is on the front: nothing cheaper is as good.',
		beaten: 'It is not on the front: cheaper and better is {by}.',
		notPrinted: '{name}: {macs} million multiply–accumulates; its accuracy is not printed in this source.',
	},
	remark: {
		paper:
			'The paper plots all {all} networks (Figures {firstFigure} and {secondFigure}), but prints the accuracy of only {printed}. Plotted there, not printed: {missing}.',
		slim: 'TF-slim’s own counts have two oddities: for α = {thin} they leave out the first layer, and for {odd} it prints {oddPrinted} million where {oddCounted} are counted.',
	},
	caption:
		'{budget} million buy {score} at most, with {best} ({macs} million); {within} of {printed} networks are within the budget.',
	captionNone: '{budget} million buy none of the networks: the cheapest takes {least} million.',
	captionFront:
		'All {front} are on the front, and both dials turn along it: neither is always the one to turn first.',
	captionBeaten:
		'On the front are {front}; beaten by something cheaper and better: {beaten}. Both dials turn along the front: neither is always the one to turn first.',
	describe: {
		caption: 'Every network: what is counted, what {table} prints, and where',
		net: 'network',
		counted: 'million MACs, counted',
		printed: 'printed',
		agreement: 'do they agree?',
		accuracy: 'accuracy',
		source: 'source',
		none: '–',
		rounded: '✓ rounded',
		cut: '✓ cut off',
		withoutFirst: '✓ without the first layer: {counted}',
		more: '✗ {difference} million more',
		fewer: '✗ {difference} million fewer',
	},
	check: {
		question:
			'By the paper, {large} takes {largeMacs} million multiply–accumulates and is right in {largeScore}; {wide} takes {wideMacs} million and is right in {wideScore}. Which of the two is the better choice?',
		names: {
			large: '{large}: thin layers, large pictures',
			wide: '{wide}: full width, small pictures',
			budget: 'that depends on the budget',
		},
		answer:
			'With {asked} million only {large} can be had. From {from} million on there is {wide} as well, and it is {gain} points better. No dial is always the better one to turn: the budget line decides.',
		wrong: {
			large:
				'Large pictures are not always worth more than width: from {from} million on {wide} is within the budget too, and {gain} points better.',
			wide: 'Width is not always worth more than large pictures: its {gain} points take {more} more work, and with {asked} million {wide} cannot be had at all.',
		},
	},
	puzzle: {
		question:
			'You have {asked} million. Choose, among the dots, the network that makes the most of them: once by the paper’s accuracies, once by TF-slim’s.',
		constraints: {
			within: 'at most {asked} million multiply–accumulates',
			most: 'by {table}, nothing within {asked} million is more accurate',
		},
		moral:
			'Here both sources choose {best}. The next within {asked} million is {next}, wider and for smaller pictures: {nextScore} by TF-slim, and not printed in the paper. {wide} is better by either, but {wideMacs} million are too much: what does not fit the budget is no choice.',
	},
	way: '{table}: {net}, {score} with {macs} million',
	code: {
		best: 'The most that the budget buys.',
		front: 'On the front: nothing that is cheaper is as good.',
	},
};
