/** What stands at every button that measures. Strings only; every number is put in by the page. */
export const measuring = {
	stop: 'Stop',
	empty:
		'Nothing is measured yet. It is done on this device, in the background, and in WebAssembly only: one thread of the processor, no graphics processor.',
	running: 'Measuring, {done} of {total} done …',
	done: 'Measured by TensorFlow.js, {backend}: medians of {samples} samples, each of {leastMs} ms or more, taken in turns after a warm-up.',
	stopped: 'Stopped. What was measured before stays.',
	backends: { simd: 'WebAssembly with SIMD in one thread', plain: 'WebAssembly without SIMD in one thread' },
	notLoaded:
		'TensorFlow.js could not be loaded, so nothing was measured. Look whether you are online, and try again.',
	failed: 'The measurement broke off: {reason}',
	retry: 'Try again',
	spread: '{median} ms, half of the samples from {lower} to {upper}',
	ms: '{ms} ms',
};

export type MeasuringWords = typeof measuring;
