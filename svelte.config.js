import path from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { sourceHash } from './scripts/lib/build.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ strict: true }),
		// Relative links let the same files be served from any folder.
		paths: { relative: true },
		// The rules of a page come with it: as files, most of a few rules, they cost more in headers, and the first
		// paint waits for them. Pages that follow take them from files all the same.
		inlineStyleThreshold: 100_000,
		// The same sources are the same version, whenever they are built.
		version: { name: sourceHash() },
		// The layout registers it, later than Kit would.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
			},
		},
		typescript: {
			// The scripts and the remaining configuration are checked like everything else.
			config: (config) => {
				// dependency-cruiser reads relative paths as relative to the working directory.
				config.compilerOptions.paths['$lib/*'] = [path.resolve('src/lib/*')];
				config.include.push('../*.ts', '../*.js', '../scripts/**/*.ts', '../scripts/**/*.mjs');
			},
		},
	},
};
