/** The cell on the units. Strings only; every number is put in by the cell. */
export const units = {
	name: 'The units',
	title: 'Two units of ShuffleNet, and the bottleneck that they start from',
	prose: [
		'Everything so far goes into one block, the *unit*, and a network is a pile of units. Each has two paths: the main path through three layers with weights, and a *shortcut* around them. Where the paths meet, they are added, or put side by side. Choose one of the three drawings; it then runs below, and every value says by which path it came.',
		'*(a)* is the bottleneck of ResNet with a depthwise layer in its middle: a 1×1 layer narrows {channels} channels to {bottleneck}, another one widens them again. *(b)* is ShuffleNet’s own: both 1×1 layers work in {groups} groups, and a shuffle after the first lets the groups talk. *(c)* halves the map: the depthwise layer has stride {stride}, the shortcut is pooled with a window of {pool}, and the two are joined side by side, so that the channels double while the layers make only half of them.',
		'Mind what is *not* there: no ReLU follows the depthwise layer, and there is no second shuffle. The batch norm after each layer with weights is left out here, as it mixes nothing.',
	],
	note: 'The drawings follow {source}. For (c) the paper has the map halved by the average pool and the channels joined instead of added, so its last 1×1 layer makes {made} of the {channels}.',
	choice: {
		legend: 'Unit on the stage',
		a: '(a) bottleneck with a depthwise layer',
		b: '(b) ShuffleNet, stride {one}',
		c: '(c) ShuffleNet, stride {stride}',
		said: 'Main path: {main}. Shortcut: {branch}. Then: {after}.',
		identity: 'the input, unchanged',
	},
	nodes: {
		whole: '{kernel}',
		grouped: '{kernel}, {groups} groups',
		depthwise: '{kernel} depthwise',
		pool: '{kernel} average pool',
		strided: '{layer}, stride {stride}',
		add: '+ add',
		concat: '‖ concatenate',
	},
	captions: {
		a: '*Unit (a), the baseline:* the sum adds what came in, unchanged, to what three layers made of it. No groups, no shuffle: this is where ShuffleNet starts, not one of its units.',
		b: '*Unit (b):* {weights} weights on the main path. The shortcut has none: each of the {channels} sums takes one value from either path.',
		c: '*Unit (c):* the first {pooled} channels are those that came in, pooled; the other {made} were made by the layers. The map has a quarter of its places, and twice the channels.',
	},
	which: {
		question:
			'“ShuffleNet brings three new units”, it is often said. How many of the three drawings are units of ShuffleNet?',
		names: { one: 'one', two: 'two', three: 'three' },
		answer:
			'(b) and (c). The first one has neither groups nor a shuffle: it is the bottleneck with a depthwise layer that the paper starts from and shows for comparison.',
		wrong: {
			one: 'One would never halve its map. A network needs the unit of stride {stride}, too.',
			three: 'Look for the shuffle in (a), and for groups in its 1×1 layers: there are none.',
		},
	},
	cost: {
		title: 'What a unit costs',
		prose:
			'Three units of the same shape: maps of {side}\u00a0×\u00a0{width}, c = {channels} channels outside, m = {bottleneck} in the bottleneck, g = {groups} groups. ResNet groups nothing. ResNeXt groups the 3×3 layer. ShuffleNet makes that layer depthwise and groups what is left, the 1×1 layers. Each formula is the sum over the layers of the unit.',
		live: {
			side: 'Side of the map, h and w',
			channels: 'Channels c',
			bottleneck: 'Channels of the bottleneck, m',
			groups: 'Groups g',
		},
		form: 'unit',
		formula: 'multiply–accumulates',
		macs: 'in millions',
		remains: 'of ResNet’s',
		covered: 'once you have answered',
		forms: { resnet: 'ResNet', resnext: 'ResNeXt', shufflenet: 'ShuffleNet' },
		said: 'Multiply–accumulates in millions: {list}.',
		saidItem: '{form} {macs}',
		finding:
			'ShuffleNet’s unit takes {shufflenet} million, {remains} of ResNet’s: {fewer} fewer for the same shape.',
		check: {
			question:
				'Maps of {side}\u00a0×\u00a0{side}, c = {channels}, m = {bottleneck}, g = {groups}. How many *million* multiply–accumulates does each unit take? One decimal will do.',
			names: { resnet: 'ResNet', resnext: 'ResNeXt', shufflenet: 'ShuffleNet' },
			answer:
				'At each of the {places} places ResNet takes {resnetPlace}, ResNeXt {resnextPlace} and ShuffleNet {shufflenetPlace} multiply–accumulates. Groups in the 3×3 layer leave the 1×1 layers as dear as before; ShuffleNet groups those.',
			wrong: {
				oneTap: 'A 3×3 layer has {taps} taps for each pair of channels.',
				onePointwise: 'There are two 1×1 layers: one narrows, one widens.',
				allGrouped: 'ResNeXt groups the 3×3 layer only; its 1×1 layers are whole.',
				notGrouped: 'Without groups. Divide what is grouped by g.',
				depthwiseToo:
					'You have divided $9m|9 m$ by g as well. The depthwise layer has as many groups as channels already: $9m|9 m$ is all that there is of it.',
				other: 'Put the numbers into the formula, and move the point six digits to the left.',
			},
		},
	},
	describe: {
		caption: 'Units of the third stage with the widths of the paper, in million multiply–accumulates',
		groups: 'g',
		channels: 'c',
		bottleneck: 'm',
	},
};
