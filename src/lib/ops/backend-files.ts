import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { WasmFiles } from './backend-wasm';

/**
 * Where this site keeps the WebAssembly builds, relative to a page. A page asks for them and hands them
 * to its worker, because files that a worker imports itself are emitted a second time.
 */
export const wasmFiles: WasmFiles = { plain, simd, threaded };
