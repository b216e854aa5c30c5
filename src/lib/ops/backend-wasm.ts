// The engine itself, without what the package's index starts besides (vite.config.ts).
import '@tensorflow/tfjs-core/dist/base_side_effects';
import { env, getBackend, registerKernel } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPool';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Cast';
import { concatConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Concat';
import { conv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Conv2D';
import { depthwiseConv2dNativeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/DepthwiseConv2dNative';
import { identityConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Identity';
import { leakyReluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/LeakyRelu';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { meanConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Mean';
import { multiplyConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Multiply';
import { padV2Config } from '@tensorflow/tfjs-backend-wasm/dist/kernels/PadV2';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { softmaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax';
import { splitVConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/SplitV';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import { batchNormConfig } from './backend-batch-norm';
import { startBackend } from './backend-start';

/** Addresses of the three builds of WebAssembly; only `simd` or `plain` is ever loaded. */
export interface WasmFiles {
	readonly plain: string;
	readonly simd: string;
	readonly threaded: string;
}

// Only the kernels that a forward pass runs: two thirds of the whole package.
for (const kernel of [
	addConfig,
	avgPoolConfig,
	batchMatMulConfig,
	batchNormConfig,
	castConfig,
	concatConfig,
	conv2DConfig,
	depthwiseConv2dNativeConfig,
	identityConfig,
	leakyReluConfig,
	maxPoolConfig,
	meanConfig,
	multiplyConfig,
	padV2Config,
	reluConfig,
	reshapeConfig,
	softmaxConfig,
	splitVConfig,
	transposeConfig,
]) {
	registerKernel(kernel);
}

/**
 * Makes WebAssembly ready and current.
 * @param files where its builds are; not needed in Node
 */
export async function useWasm(files?: WasmFiles): Promise<void> {
	// The threaded build's workers die in a minified bundle and setBackend never returns.
	env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	if (files !== undefined && getBackend() !== 'wasm') {
		setWasmPaths({
			'tfjs-backend-wasm.wasm': files.plain,
			'tfjs-backend-wasm-simd.wasm': files.simd,
			'tfjs-backend-wasm-threaded-simd.wasm': files.threaded,
		});
	}
	await startBackend('wasm');
}

/** Which build of WebAssembly this browser gets: the one that takes several numbers at a time, or the plain one. */
export async function wasmBuild(): Promise<'simd' | 'plain'> {
	return (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true ? 'simd' : 'plain';
}
