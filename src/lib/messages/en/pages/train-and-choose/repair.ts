/** Cell 9.4. Strings only; every number is put in by the cell. */
export const repair = {
	name: 'Repair the article',
	title: '{errors} of these {all} sentences are wrong: which?',
	prose: [
		'This course began with an article about three small networks, and with its Chinese translation. Here stands what they claim, retold sentence by sentence. Some sentences are wrong in both, some only in the translation, where a square, a digit or a clause was lost; others are right. Mark what you would correct, then compare.',
		'The formulas count for maps of side {side}, {inChannels} input channels, {outChannels} filters and kernels of side {kernel}. The underlined numbers can be changed: a wrong formula often gives itself away.',
	],
	note: 'After each error stands where it occurs, and the cell of this course that works it out. Whether you had found the right reason, only you can say.',
	sizes: {
		side: 'Side of the maps, D_F',
		inChannels: 'Input channels, M',
		outChannels: 'Filters, N',
		kernel: 'Side of the kernels, D_K',
	},
	parts: {
		mobilenet: 'MobileNet',
		dials: 'Its two dials',
		groups: 'Groups',
		shufflenet: 'ShuffleNet',
		effnet: 'EffNet',
		terms: 'Terms',
	},
	said: {
		origin: 'Depthwise separable convolutions were first presented with Xception; MobileNet builds on that.',
		standard:
			'A standard layer with maps that keep their size takes $D_F^2\\cdot M\\cdot N\\cdot D_K^2|D F squared times M times N times D K squared$ multiplications: {standard}.',
		depthwise:
			'Its depthwise part takes $D_F\\cdot M\\cdot D_K|D F times M times D K$ of them: {depthwiseWrong}.',
		pointwise:
			'Its pointwise part takes $M\\cdot N\\cdot D_F|M times N times D F$ of them: {pointwiseWrong}.',
		ratio:
			'Together they reduce the work by $\\frac{1}{N}+\\frac{1}{D_K^2}|one over N plus one over D K squared$, by {fraction} here; with 3×3 kernels that is always {eight} times less.',
		alpha: 'The width multiplier α takes αN channels away from a layer that has N.',
		alphaBoth:
			'As each layer reads what a thinner layer made, its pointwise work falls about as $\\alpha^2|alpha squared$.',
		rho: 'The resolution multiplier ρ is set by the side of the pictures: {sizes}.',
		feature: 'Both multipliers shrink the same thing: the dimension of the feature space.',
		sides: 'The network is trained on pictures of {trained}×{broken}.',
		gap: 'Global average pooling replaces the fully connected layer, so that none is left.',
		free: 'Therefore a network that was trained at {trained} is just as good at {small}.',
		alexnet: 'Convolution in groups enters with ShuffleNet, which needs it to save work.',
		grouped:
			'From {few} to {many} channels one group takes $D_F^2 D_K^2\\cdot 4\\cdot 8|D F squared D K squared times 4 times 8$; two groups take $D_F^2 D_K^2\\cdot 2\\cdot 4|D F squared D K squared times 2 times 4$, which is at least half.',
		limit: 'With as many groups as there are channels, in and out, a grouped convolution is a depthwise one.',
		units: 'ShuffleNet comes with three different shuffle units.',
		bestGroups: '{most} groups give the best results, and therefore lowering the work matters very much.',
		random: 'Then the channels are mixed at random, so that the groups learn of each other.',
		first: 'MobileNet and ShuffleNet both begin with one standard convolution.',
		strips: 'EffNet takes a 3×3 depthwise kernel apart into 1×3 and 3×1, with a pool between.',
		half: 'Taking the kernel apart halves the work: {strips} in place of {whole}.',
		noStandard: 'In EffNet’s network for small pictures no standard convolution is left at the input.',
		thirty: 'This saves about {printed} of the computation in every layer.',
		terms:
			'In Chinese these are 可分类池化 for separable pooling, 信道 for a channel and 逐群卷积 for pointwise group convolution.',
	},
	right: {
		origin:
			'The idea is older: MobileNet itself credits Sifre’s thesis of {sifre}. Xception ({xception}) made it known.',
		standard: 'For stride one; with a stride, $D_F|D F$ has to be the side of the *output*.',
		depthwise:
			'Both squares were lost: $D_F^2\\cdot M\\cdot D_K^2|D F squared times M times D K squared$ is {depthwise}.',
		pointwise: 'The square was lost: $M\\cdot N\\cdot D_F^2|M times N times D F squared$ is {pointwise}.',
		ratio:
			'The fraction is what *remains*: the work is reduced *to* {fraction}, {times} less. With 3×3 kernels it is {eight} times only from N = {filters} on, and nine times never.',
		alpha: 'A layer *has* αN channels: with α = {alpha}, {kept} of {outChannels} stay.',
		alphaBoth: 'The depthwise part falls only as α.',
		rho: 'ρ follows from the side that is chosen.',
		feature: 'They act on different axes: α leaves fewer *channels*, ρ leaves less *space*.',
		sides: 'A digit was lost: {trained}×{trained}.',
		gap: 'It replaces the *flatten*. The classifier after it stays fully connected and holds {share} of the weights.',
		free: 'It is legal, since the shapes fit, but not free: the accuracies that the paper prints are of networks trained at each size.',
		alexnet:
			'Where groups come from is left out: AlexNet ({alexnet}) had them, to fit on two graphics cards.',
		grouped:
			'Each of the two groups takes that: $2\\cdot(2\\cdot 4)=4\\cdot 4|2 times 2 times 4 equals 4 times 4$ is {groupedMacs} of {oneGroup}, *exactly* half.',
		limit: 'With more filters than channels it has a multiplier.',
		units:
			'There are two, one that keeps the map and one that halves it. The first panel of the figure is the *baseline* that they start from.',
		bestGroups:
			'It should read: and therefore the reduction is larger. Nor does the table show that: its networks all cost about the same, groups buy *width*, and at {scale}× the best is {best} groups, with an error of {bestError} against {mostError}.',
		random:
			'The shuffle is a *fixed* order: {order} for {shuffled} channels in two groups. The translation leaves the whole passage out.',
		first: 'There it is a small part of the work.',
		strips: 'Along the rows, pool, along the columns.',
		half: 'Taking apart alone leaves two thirds; pooling early does the rest. And half is saved of the *depthwise* part alone: of the block with {outChannels} filters it is {saved}.',
		noStandard: 'For a larger one the authors went back to one.',
		thirty:
			'Of the *first* layer alone: there {counted} are counted, and the authors say so of “the respective layer”.',
		terms:
			'可分离池化 (可分类 means that it can be classified), 通道 (信道 is a channel of radio), 逐点分组卷积 (the points were lost).',
	},
	where: {
		translation: 'Only in the Chinese translation',
		both: 'In the English original as well',
		original: 'In the English original; the translation leaves it out',
	},
	see: 'Cell {cell}',
	verdicts: {
		found: 'Found',
		missed: 'Missed',
		mistaken: 'Marked, but right',
		right: 'Right',
	},
	marked: '{marked} marked; {errors} are wrong.',
	reveal: 'Compare with the corrections',
	again: 'Mark anew',
	knew: 'I knew what is right',
	knewOf: 'I knew what is right: {said}',
	score:
		'You found {found} of {errors} errors, missed {missed}, and marked {mistaken} of {rights} right sentences. Of the errors you knew what is right for {known}.',
	missedTitle: 'To look at again:',
	nothingMissed: 'Nothing was missed.',
	caption: {
		open: 'Every sentence is one claim. Formulas and their numbers belong to the sentence, wrong ones too.',
		done: 'Of {errors} errors {translation} are in the translation alone; {others} stand in the original too. A formula that is off by a square is off by {timesOff} here.',
	},
	code: {
		sizes: 'The sizes that stand in the text.',
		printed: 'As it was printed: the squares are lost.',
		right: 'As it is.',
		left: 'What remains of the standard layer.',
	},
};
