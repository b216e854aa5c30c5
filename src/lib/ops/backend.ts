import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

/** What computes: plain loops, or WebAssembly for whole networks. */
export type Backend = 'cpu' | 'wasm';

/** Addresses of the three builds of the WebAssembly backend; only `simd` or `plain` is ever loaded. */
export interface WasmFiles {
	readonly plain: string;
	readonly simd: string;
	readonly threaded: string;
}

/**
 * Makes a backend ready and current.
 * @param files where the WebAssembly builds are; not needed in Node
 */
export async function useBackend(backend: Backend, files?: WasmFiles): Promise<void> {
	// Leaves out the greeting and the checks meant for debugging.
	tf.enableProdMode();
	if (backend === 'wasm') {
		const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
		// The threaded build's workers die in a minified bundle and setBackend never returns.
		tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
		if (files !== undefined && tf.getBackend() !== 'wasm') {
			setWasmPaths({
				'tfjs-backend-wasm.wasm': files.plain,
				'tfjs-backend-wasm-simd.wasm': files.simd,
				'tfjs-backend-wasm-threaded-simd.wasm': files.threaded,
			});
		}
	}
	await tf.setBackend(backend);
	await tf.ready();
}

/** Tensors alive now; the same before and after any forward pass. */
export function tensorCount(): number {
	return tf.memory().numTensors;
}
