import { wasmFiles } from '../ops/backend-files';
import type { WasmFiles } from '../ops/backend-wasm';

/** Where the builds of WebAssembly are, absolute, since a worker would read relative addresses from its own place. */
export function absoluteWasmFiles(): WasmFiles {
	const absolute = (url: string): string => new URL(url, location.href).href;
	const { plain, simd, threaded } = wasmFiles;
	return { plain: absolute(plain), simd: absolute(simd), threaded: absolute(threaded) };
}
