// The engine itself, without what the package's index starts besides (vite.config.ts).
import '@tensorflow/tfjs-core/dist/base_side_effects';
import { registerKernel } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu/dist/base';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul';
import { batchNormConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchNorm';
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast';
import { concatConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Concat';
import { conv2DConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Conv2D';
import { depthwiseConv2dNativeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/DepthwiseConv2dNative';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity';
import { leakyReluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/LeakyRelu';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool';
import { meanConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Mean';
import { padV2Config } from '@tensorflow/tfjs-backend-cpu/dist/kernels/PadV2';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { softmaxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax';
import { splitVConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/SplitV';
import { transposeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose';
import { startBackend } from './backend-start';

// Only the kernels that a forward pass runs: a third of the whole package.
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
	padV2Config,
	reluConfig,
	reshapeConfig,
	softmaxConfig,
	splitVConfig,
	transposeConfig,
]) {
	registerKernel(kernel);
}

/** Makes plain loops ready and current. */
export function useCpu(): Promise<void> {
	return startBackend('cpu');
}
