import { measuredMixing } from '../mixing';

/** Cell 6.3. Strings only; every number is put in by the cell. */
export const place = {
	name: 'Its place',
	title: 'Before the 3×3 or after it: where does the shuffle belong?',
	prose: [
		'In the paper the shuffle comes before the depthwise layer. In [the code of its authors](code) it comes after, and there it also reshapes to $(n, g)|n, g$ instead of $(g, n)|g, n$. Are these two networks? Push the shuffle past the depthwise layer and compare what comes out, value for value, on the same input.',
		'A depthwise layer filters each channel alone and does not ask what number it has. But its kernels have numbers, and each goes to the channel in its place. Shuffle later, and most of them meet another channel, unless the kernels are put in another order, too.',
	],
	note: '{paper}, {year}, {figure}, has the shuffle between the first grouped layer and the depthwise one. Both lanes run on TensorFlow.js here, with whole numbers, so that equal means equal.',
	live: { groups: 'Groups g', perGroup: 'Channels per group n' },
	deck: '{channels} channels in {g} groups of {n}',
	dials: {
		place: 'Where the shuffle stands in the second lane',
		places: { before: 'shuffle before the 3×3', after: 'shuffle after the 3×3' },
		kernels: 'Kernels of the second lane',
		kernelOrders: { kept: 'kernels as they were', reordered: 'kernels re-ordered' },
	},
	lanes: { paper: 'As in the paper', pushed: 'Second lane' },
	laneDetail: { before: 'shuffle, then 3×3', after: '3×3, then shuffle' },
	strips: {
		input: 'in',
		shuffled: 'shuffled',
		kernels: 'kernels',
		filtered: 'filtered',
		apart: 'second lane less first',
	},
	said: '{title}: channels {channels}.',
	saidApart: 'Differences of the two lanes, channel by channel: the largest is {most}.',
	differences: {
		title: 'Difference',
		pair: 'largest, after the pair',
		next: 'largest, after the next grouped layer',
		exact: '{zero}: the same, value for value',
	},
	captions: {
		afterKept:
			'*Pushed past, nothing else changed:* the lanes differ by up to {most}. Kernel {kernel} filters channel {from} in the first lane and channel {kernel} in the second.',
		afterReordered:
			'*Pushed past, kernels re-ordered:* the lanes agree in every value, and so does all that follows. The shuffle commutes with the depthwise layer; the kernels move along with their channels.',
		beforeKept: '*Both lanes are the same:* push the shuffle past the 3×3 and see what changes.',
		beforeReordered:
			'*Same place, other kernels:* the lanes differ by up to {most}. Re-ordering only helps where the shuffle has been pushed past.',
		idle: '*A shuffle that changes nothing may stand anywhere.*',
	},
	swap: {
		title: 'Swap g and n',
		text: 'Reshape to {n} rows of {g} instead of {g} rows of {n}: the shuffle with the factors swapped. {finding} And between two layers of {g} groups they link just as many pairs.',
		inverse: 'The one undoes the other: one after the other, they leave every channel where it was.',
		same: 'Here they are one and the same, which undoes itself: twice, it leaves every channel where it was.',
		orders: { there: '{g} rows of {n}', back: '{n} rows of {g}', again: 'one after the other' },
		caption: 'Which channel comes to each place',
		counts: '{there} of {pairs} pairs with the one, {back} of {pairs} with the other.',
		measured: measuredMixing,
	},
	covered: {
		lanes:
			'In which order {channels} channels in {groups} groups leave the shuffle is asked in [{cell}](cell). Both lanes run once you have answered there; other numbers run now.',
		orders: 'The orders are shown once you have answered in [{cell}](cell), which asks for one of them.',
		pairs:
			'How many pairs two such layers of {channels} channels in {groups} groups link is asked in [{cell}](cell); that is measured once you have answered there.',
	},
	table: {
		caption: 'Largest difference of the two lanes, channel by channel',
		channel: 'output channel',
		from: 'is input channel',
		paper: 'kernel in the paper’s lane',
		pushed: 'kernel in the second lane',
		apart: 'largest difference',
	},
	check: {
		question:
			'The authors’ code shuffles after the depthwise layer, not before it as their figure does. Is that a bug?',
		names: {
			groups: 'yes: the next grouped layer gets other groups',
			kernels: 'yes: every kernel filters the wrong channel',
			same: 'no: what one can compute, the other can',
		},
		answer:
			'Kernels are learnt: training puts each one where its channel is. With kernels re-ordered, all values are the same, {zero} apart, after the pair and after the layer that follows. The two programs describe one family of networks.',
		wrong: {
			groups:
				'Groups are counted after the shuffle. Wherever it stands, the grouped layer that follows gets the same channels in the same order.',
			kernels:
				'With kernels taken over from the other program, yes: weights are not interchangeable. But trained as it stands, each kernel learns for the channel that it has.',
		},
	},
	code: {
		paper: 'As in the paper: shuffle, then filter.',
		pushed: 'Filter first, with the kernels in this order, then shuffle.',
		same: 'The largest difference.',
	},
};
