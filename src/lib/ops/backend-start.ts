import * as tf from '@tensorflow/tfjs-core';

/** Makes a backend that is registered ready and current. */
export async function startBackend(name: string): Promise<void> {
	// Leaves out the greeting and the checks meant for debugging.
	tf.enableProdMode();
	await tf.setBackend(name);
	await tf.ready();
}

/** Tensors alive now; the same before and after any forward pass. */
export function tensorCount(): number {
	return tf.memory().numTensors;
}
