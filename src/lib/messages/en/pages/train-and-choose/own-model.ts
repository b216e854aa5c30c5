/** Cell 9.3. Strings only; every number is put in by the cell. */
export const ownModel = {
	name: 'Open your own model',
	title: 'Your own model: which layers are worth replacing?',
	prose: [
		'Open a model that you have: a Keras file (.json, {hdf5}, .keras), an .onnx, or the model.json of TensorFlow.js, best together with the .bin files beside it: paddings and the sides of shapes are in these. Only the description of the model is read, here in the browser, and none of its weights; the files stay on this machine, and nothing of them is sent. Without a model of your own, look at one of the small networks of this course.',
		'Every layer is counted by the same code that counts all others on this site. Tick convolutions, choose what takes their place, and read what it saves. What takes their place makes the same shape, but not the same numbers: it is another network, which has to be trained again.',
	],
	note: 'Counted are multiply–accumulates and trained values, taps on padding included. FLOP per byte is twice the multiply–accumulates over the bytes of maps and weights at {bytes} each. Page {page} is about measuring where your device begins to wait for memory.',
	file: {
		label: 'Open the file or files of a model',
		legend: 'Model',
		examples: { standard: 'small standard network', mobilenet: 'small MobileNet' },
		own: 'your file {file}',
		reading: 'The file is being read …',
		problem: '{file} could not be opened: {sentence}. What was open before is still here.',
		opened: '{file} is open: {layers} layers. Your own model is in no link.',
		openSide: 'The file leaves the side of its pictures open; it is counted for {side}×{side}.',
	},
	choices: {
		replacement: 'What takes the place of the ticked layers',
		separable: 'depthwise separable',
		grouped: 'grouped + shuffle',
		effnet: 'EffNet block',
		groups: 'Groups',
		groupsOf: '{groups} groups',
		ridge: 'This device waits for memory below so many FLOP per byte',
		ridgeAssumed: 'Assumed.',
		ridgeMeasured: 'Measured on this device, kept by this tab only.',
		ridgeOwn: 'Set by you or by the link.',
		ridgeToMeasure: 'Cell {cell} measures it',
		ridgeWas: 'Cell {cell} measured {measured}',
		ridgeTake: 'Use what was measured',
		ridgeAssume: 'Use what is assumed',
	},
	ticks: {
		all: 'Tick all larger than 1×1',
		none: 'Untick all',
		each: 'Replace {name}',
		rest: 'Show layers that multiply nothing, too ({hidden})',
	},
	table: {
		caption: '{title}, fed {input}: {counted} of {layers} layers counted',
		layer: 'layer',
		type: 'what it is',
		output: 'makes',
		macs: 'MACs',
		weights: 'weights',
		intensity: 'FLOP per byte',
		after: 'MACs after',
		total: 'all that is counted',
		unknown: 'not counted',
		none: '–',
		kept: 'as it is',
		windowed: '{type} {height}×{width}, {inChannels} → {outChannels}{groups}{stride}',
		groupsOf: ', g = {groups}',
		strideOf: ', stride {stride}',
	},
	caption: {
		saved:
			'{ticked} of {replaceable} convolutions replaced: {before} million multiply–accumulates become {after} million, {times} fewer; {left} remain. Weights: {weightsBefore} become {weightsAfter}, {weightsLeft} remain.',
		dearer:
			'{ticked} of {replaceable} convolutions replaced: {before} million multiply–accumulates become {after} million, so it is not worth it. Weights: {weightsBefore} become {weightsAfter}.',
		nothing: 'Nothing is replaced: {before} million multiply–accumulates and {weightsBefore} weights.',
	},
	warnings: {
		title: 'Before you replace them',
		none: 'Nothing speaks against these.',
		all: {
			pointwise: '1×1 layers have nothing spatial to split: {layers}.',
			dearer: 'It gets dearer: {layers}.',
			fewFilters:
				'With so few filters the term $\\frac{1}{N}|one over N$ is most of the ratio, and little is saved: {layers}.',
			first:
				'Where few channels are read, a large part is saved, but only of this share of the whole: {layers}.',
			fused:
				'Runtimes do batch norm and activation in the same pass; now there are several passes: {layers}.',
			memory:
				'Below {ridge} FLOP per byte this device waits for memory, and fewer multiplications need not be faster. The new convolutions do {layers}.',
		},
		each: {
			pointwise: '{name}',
			dearer: '{name} (from {before} to {after})',
			fewFilters: '{name} (N = {outChannels})',
			first: '{name} ({inChannels} read, {share} of the whole)',
			fused: '{name}',
			memory: '{intensities} in {name} ({intensity} before)',
		},
		problem: 'As they are, because {sentence}: {layers}.',
	},
	uncounted: {
		title: 'Not counted',
		none: 'Every layer of this model is counted.',
		unknown: '{name} ({type}): {why}.',
		broken: '{name} ({type}) does not fit what it reads: {why}.',
		unreached: 'Behind {name}, and so without a shape: {layers}.',
		work: '{type}: works on single values, which no convention counts as multiply–accumulates: {layers}.',
	},
	exported: {
		title: 'Take it along',
		csv: 'All layers as a table:',
		choose: 'The code of what takes the place of',
		nothing: 'Tick a layer, and the code of what takes its place stands here.',
		titleOf: '{name} of {title}, replaced ({replacement})',
	},
	check: {
		question:
			'Four layers of a network, each to be replaced by a depthwise separable one. Which should *not* be?',
		names: {
			pointwise: 'only the 1×1 layer, {pointwiseIn} → {pointwiseOut}',
			both: 'that one, and the 3×3 layer with {thinOut} filter, {thinIn} → {thinOut}',
			first: 'the first layer, 3×3, {firstIn} → {firstOut}',
			middle: 'the widest layer, 3×3, {middleIn} → {middleOut}',
		},
		answer:
			'A 1×1 layer has nothing spatial to split: {pointwiseBefore} become {pointwiseAfter} multiply–accumulates. And with {thinOut} filter every channel was filtered once already; the pointwise step comes on top: {thinBefore} become {thinAfter}. Look at your own model for layers of both kinds.',
		wrong: {
			pointwise:
				'That one, yes: {pointwiseBefore} become {pointwiseAfter}. But it is not alone: where N is {thinOut}, the ratio $\\frac{1}{N}+\\frac{1}{D_K^2}|one over N plus one over D K squared$ is above one as well.',
			first:
				'The first layer would save a large part, {firstBefore} become {firstAfter}; only its share of the whole is small. That is little gained, not something lost.',
			middle:
				'There it pays most: {middleBefore} become {middleAfter}, {middleTimes} fewer. Width is what makes the ratio small.',
		},
	},
	code: {
		columns: 'Rows and columns made, channels in and out, sides of the kernel.',
		after: 'Depthwise, then pointwise: the ratio is one over N plus one over the taps of the kernel.',
	},
};
