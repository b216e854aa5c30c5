import { measuring } from './measuring';

/** Cell 8.4. Strings only; every number is put in by the cell. */
export const history = {
	name: 'The next step',
	title: '{successor}: build for the clock, not for the count',
	prose: [
		'A year after ShuffleNet its authors went back and measured. FLOPs, they say, are an indirect metric: what one wants is speed, and two networks of the same count can differ a lot in it ([Ma et al., {successor}](v2)). They changed one thing at a time, kept the work the same, and took the time. Four guidelines came out, and with them a network that gave up the grouped 1×1 layers that this course has just taught.',
		'Here are their four experiments. The bars are what they print, from a graphics processor; the table puts beside it what can be counted, and what your device says when you ask it.',
	],
	note: 'In that paper MAC is short for memory access cost. Here MACs are multiply–accumulates, as everywhere in this course; what is moved is called bytes.',
	dial: 'Guideline',
	names: {
		widths: 'Equal widths',
		groups: 'Few groups',
		pieces: 'Few pieces',
		extras: 'Small steps count',
	},
	rules: {
		widths:
			'*As many channels out as in.* A 1×1 layer of given work moves least when it makes as many channels as it reads. With {equal} values for equal widths it is at the bound that follows from its work, {bound}; at the most unequal widths of the experiment it moves {unequal}, {moreMoved} as many.',
		groups:
			'*Groups are not free.* Groups make room for more channels at the same work, and more channels are larger maps. The work stays, the traffic grows, and the time grows with it.',
		pieces:
			'*One large step rather than many small ones.* A block that is cut into pieces, one after the other or side by side, gives a parallel machine less to do at once, and each piece has to be started.',
		extras:
			'*What has no MACs still takes time.* A ReLU, an addition, a shortcut compute next to nothing, but they read and write whole maps. The authors count depthwise convolutions among such steps.',
	},
	variants: {
		widths: '{inChannels} → {outChannels}',
		groups: 'g = {g}, {channels} channels',
		whole: 'in one piece',
		series: '{pieces} in series',
		parallel: '{pieces} side by side',
		both: 'ReLU and shortcut',
		relu: 'ReLU only',
		shortcut: 'shortcut only',
		plain: 'neither',
	},
	bars: {
		title: 'Batches a second on a graphics processor ({source})',
		text: '{speed}, {share}',
		said: 'Printed speeds. {bars}.',
	},
	measure: 'Measure it here',
	measuring,
	none: '–',
	table: {
		caption: 'Counted, printed and measured, on maps of {side} × {side}',
		variant: 'variant',
		macs: 'million MACs',
		bytes: 'million bytes moved',
		printed: 'printed, as fast as the first',
		measured: 'here, as fast as the first',
		ms: 'here, ms',
	},
	captions: {
		widths:
			'The same work and more to move: at the most unequal widths {slowest} of the speed remain. One layer is counted and measured here, in the paper ten of them stand in a row.',
		groups:
			'As many MACs with every number of groups, yet with the most of them {slowest} of the speed remain. TensorFlow.js has no grouped convolution and multiplies zeros instead, so here it is even worse than in the paper, for another reason.',
		pieces:
			'From one piece to four side by side {slowest} of the speed remain. Measured here is a 1×1 layer of {channels} channels against the same layer cut into parts that make its channels side by side; the paper does not print how its series are made equal, so these are not rebuilt.',
		extras:
			'Without ReLU and shortcut the block is at {fastest} of its speed. Measured here is a 1×1 layer of {channels} channels with and without them; the paper’s is a bottleneck.',
	},
	check: {
		question:
			'Write one guideline of your own, for the device in front of you, and the measurement of this page that it rests on.',
		compare:
			'A good guideline names the device or the library, the measurement, and where it stops to hold. Has yours all three?',
		samples: {
			width:
				'“Under so many channels I keep the standard convolution: in my sweep the separable layer became the faster one only from there on, with WebAssembly in one thread.”',
			groups:
				'“In the browser I do not use groups to save time: measured, ShuffleNet did not get faster with more of them, because the library multiplies zeros. In a library with grouped kernels I would measure again.”',
			bytes:
				'“For depthwise layers I look at bytes, not at MACs: measured, they stayed far below the speed of the pointwise layer on my device.”',
			fewer:
				'“I do not quote a speed-up that I have only counted: my layer took {counted} fewer MACs and was measured to gain less than that.”',
		},
	},
	closing:
		'So the circle closes. Fewer operations were the aim of all three papers of this course, and they reached it. What they wanted was less time, and that is a question to a device. The successor kept the shuffle and the depthwise layers, dropped grouped 1×1 layers, balanced its widths, and was faster than its predecessor at about the same count.',
	code: {
		work: 'Work of a 1×1 layer: about the same for all.',
		moved: 'Values moved: both maps, and the weights.',
		least: 'The least that a layer of this work can move, which equal widths reach.',
	},
};
