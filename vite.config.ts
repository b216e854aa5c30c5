import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/lib/browser.mjs';
import { chunks } from './scripts/lib/chunks.mjs';
import { compiledChunks } from './scripts/lib/compiled-chunks.mjs';
import { tensorTests } from './scripts/lib/tensor-tests.mjs';

const componentTests = 'tests/**/*.svelte.test.ts';
const withTensors = tensorTests();
const inNode = { environment: 'node', testTimeout: 60_000 } as const;

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

/** Where tests share their modules, no one may change the engine and its kernels under another. */
const noTensors: Plugin = {
	name: 'no-tensors',
	enforce: 'pre',
	resolveId: { filter: { id: /^@tensorflow\// }, handler: () => '\0no-tensors' },
	load: {
		filter: { id: /^\0no-tensors$/ },
		handler: () =>
			`throw new Error('scripts/lib/tensor-tests.mjs has not seen that this test uses TensorFlow.js');`,
	},
};

/** What a backend of the pages imports of TensorFlow.js: most of them each kernel by itself. */
function tensorImports(backend: string): string[] {
	const source = readFileSync(`src/lib/ops/backend-${backend}.ts`, 'utf8');
	return source.match(/(?<=')@tensorflow\/[^']+(?=')/g) ?? [];
}

export default defineConfig({
	plugins: [sveltekit(), warningsFail, unneededEffects, chunks(), compiledChunks()],
	// One file for each worker: the copy for times without a network knows of no others.
	worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
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
			'@bufbuild/protobuf/wire',
			'@codemirror/commands',
			'@codemirror/lang-javascript',
			'@codemirror/language',
			'@codemirror/state',
			'@codemirror/view',
			'@lezer/highlight',
			'd3',
			'fflate',
			'jsfive',
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
				plugins: [noTensors],
				test: {
					...inNode,
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', componentTests, ...withTensors],
					// What is left keeps no state in its modules, so that they need to be read only once.
					isolate: false,
				},
			},
			// TensorFlow.js keeps state: which engine is current, and which kernels there are.
			{ extends: true, test: { ...inNode, name: 'tensors', include: withTensors } },
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
