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
		top1Accuracy: 'right at the first guess, {pictures}',
		top1Error: 'wrong at the first guess, {pictures}',
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
	/** A verdict with what is to be said of how its source counts. */
	noted: '{verdict}: {note}',
	notes: {
		withoutFirst: 'the source leaves the first convolution out',
		roundedTwice: 'it was rounded twice',
		unexplained: 'no way to count that we know gives it',
		nominal:
			'one nominal figure for all group counts; the paper does not say the widths of its scaled networks',
		withDense: 'with the classifier, which the paper’s own table of the network leaves out',
		twice: 'each multiply–accumulate counts as two',
		twiceAndMore: 'each multiply–accumulate counts as two; nothing that the paper says explains the rest',
	},
	none: '–',
};

export type PrintedWords = typeof totals;
