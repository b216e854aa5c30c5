import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/lib/browser.mjs';
import { chunks } from './scripts/lib/chunks.mjs';

const componentTests = 'tests/**/*.svelte.test.ts';

/** A warning that nobody has to act on is one that nobody reads: it is printed, and the build fails. */
const warningsFail: Plugin = {
	name: 'warnings-fail',
	apply: 'build',
	configResolved({ logger }) {
		const warn = logger.warn.bind(logger);
		const warnOnce = logger.warnOnce.bind(logger);
		logger.warn = (...args) => {
			process.exitCode = 1;
			warn(...args);
		};
		logger.warnOnce = (...args) => {
			process.exitCode = 1;
			warnOnce(...args);
		};
	},
};

/** The optimizers and their registry: the index of TensorFlow.js fills it, and nothing here uses them. */
const unneededEffects: Plugin = {
	name: 'unneeded-effects',
	apply: 'build',
	transform: {
		filter: { id: /tfjs-core\/dist\/index\.js$/ },
		handler: (code) => ({ code, moduleSideEffects: false }),
	},
};

/** What a backend of the pages imports of TensorFlow.js: most of them each kernel by itself. */
function tensorImports(backend: string): string[] {
	const source = readFileSync(`src/lib/ops/backend-${backend}.ts`, 'utf8');
	return source.match(/(?<=')@tensorflow\/[^']+(?=')/g) ?? [];
}

export default defineConfig({
	plugins: [sveltekit(), warningsFail, unneededEffects, chunks()],
	worker: { format: 'es' },
	build: {
		// Licences ask for their texts to go along.
		license: { fileName: 'licences.md' },
		// Inlined as data: URLs, small fonts would be refused by the content security policy.
		assetsInlineLimit: 0,
		rolldownOptions: { checks: { bundlerTimings: false } },
	},
	// Found only while a test runs, a dependency would reload the page under that test.
	optimizeDeps: {
		include: [
			...['cpu', 'wasm', 'wasm-train', 'code'].flatMap(tensorImports),
			'@codemirror/commands',
			'@codemirror/lang-javascript',
			'@codemirror/language',
			'@codemirror/state',
			'@codemirror/view',
			'@lezer/highlight',
			'd3',
			'katex',
			'ml-matrix',
		],
	},
	test: {
		allowOnly: false,
		// A gate compares, it does not write: `npx vitest --update` writes snapshots.
		update: 'none',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', componentTests],
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: [componentTests],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
					},
				},
			},
		],
	},
});
