import { registerKernel } from '@tensorflow/tfjs-core';
import { realDivConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/RealDiv';
import { reverseConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reverse';
import { rsqrtConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Rsqrt';
import { sliceConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Slice';
import { squareConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Square';
import { stepConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Step';
import { subConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sub';
import { sumConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sum';

// What a training runs besides a forward pass; a page that only looks at networks does without.
for (const kernel of [
	realDivConfig,
	reverseConfig,
	rsqrtConfig,
	sliceConfig,
	squareConfig,
	stepConfig,
	subConfig,
	sumConfig,
]) {
	registerKernel(kernel);
}

export { useWasm as useWasmToTrain } from './backend-wasm';
