import { conv, type Convolution, type Padding } from '$lib/ops/layer';
import type { Size } from '$lib/ops/size';

interface Strip {
	readonly kernel: Size | number;
	readonly stride?: number;
	readonly dilation?: number;
	readonly padding?: Padding;
}

/** A convolution over one channel, with a kernel that looks along the rows only. */
export function strip({ kernel, stride = 1, dilation = 1, padding = 'same' }: Strip): Convolution {
	const options = { kernel: [kernel, 1], stride: [stride, 1], dilation: [dilation, 1] } as const;
	return conv({ inChannels: 1, outChannels: 1, padding, ...options });
}
