import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { batchNormConfig } from './backend-batch-norm';
import { startBackend } from './backend-start';

export { tensorCount } from './backend-start';

/** What computes: plain loops, or WebAssembly for large layers. */
export type Backend = 'cpu' | 'wasm';

/** Makes a backend ready and current in Node, with all of its kernels and ours; pages load `backend-cpu` and `backend-wasm`. */
export async function useBackend(backend: Backend): Promise<void> {
	if (backend === 'wasm') {
		await import('@tensorflow/tfjs-backend-wasm');
		tf.unregisterKernel(batchNormConfig.kernelName, batchNormConfig.backendName);
		tf.registerKernel(batchNormConfig);
		// Node has no workers for the threaded build.
		tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	}
	await startBackend(backend);
}
