/** What kinds of layers are called wherever a network is listed. Strings only. */
export const kinds = {
	pointwise: '1×1',
	depthwise: '3×3 depthwise',
	conv: '3×3 standard',
	dense: 'fully connected',
	globalAvgPool: 'average pool',
};

/** Figures as their source prints them, beside what is counted. Strings only. */
export const totals = {
	title: 'Beside what the paper prints',
	quantity: 'quantity',
	quantities: {
		macs: 'MACs',
		macsWithoutDense: 'MACs without the classifier',
		flops: 'FLOPs',
		params: 'weights',
		allParams: 'weights, with all values of batch norms',
		top1Accuracy: 'right at the first guess, ImageNet',
		top1Error: 'wrong at the first guess, ImageNet',
	},
	counted: 'counted here',
	printed: 'printed',
	verdict: 'agrees',
	source: 'source',
	millions: '{number} million',
	percent: '{number}\u202f%',
	notCounted: 'trained, not counted',
	rounded: '✓ rounded',
	cut: '✓ cut, not rounded',
	other: 'differs by {difference}',
	none: '–',
};

export type PrintedWords = typeof totals;
