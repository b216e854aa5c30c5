import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** What is run in a page, with all that it imports, as one script. @param {string} entry a file of this folder */
export async function pageScript(entry) {
	const made = await build({
		configFile: false,
		logLevel: 'warn',
		resolve: { alias: { $lib: path.resolve('src/lib') } },
		build: {
			write: false,
			lib: { entry: path.resolve('scripts/bench', entry), formats: ['iife'], name: 'measured' },
		},
	});
	const [first] = [made].flat();
	const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
	if (chunk === undefined) throw new Error('The script for the page was not built.');
	return chunk.code;
}

/** Where the built site keeps its worker and WebAssembly. @param {string} address of the site */
export function workerFiles(address) {
	const file = (/** @type {string} */ folder, /** @type {RegExp} */ name) => {
		const found = readdirSync(`build/_app/immutable/${folder}`).find((each) => name.test(each));
		if (found === undefined) throw new Error(`The built site has no ${name} among its ${folder}.`);
		return new URL(`_app/immutable/${folder}/${found}`, address).href;
	};
	return {
		worker: file('workers', /^calculation\.worker-.*\.js$/),
		wasm: {
			plain: file('assets', /^tfjs-backend-wasm\..*\.wasm$/),
			simd: file('assets', /^tfjs-backend-wasm-simd\..*\.wasm$/),
			threaded: file('assets', /^tfjs-backend-wasm-threaded-simd\..*\.wasm$/),
		},
	};
}
