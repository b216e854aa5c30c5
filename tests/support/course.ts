import { convolution, type RegisteredKind } from '$lib/ops/convolutions';

/** The kinds that the course compares, in its order; the registry may hold more. */
export const course: readonly RegisteredKind[] = [
	'standard',
	'pointwise',
	'depthwise',
	'depthwise-separable',
	'grouped',
	'grouped-shuffle',
	'spatially-separable',
	'effnet-block',
].map(convolution);
