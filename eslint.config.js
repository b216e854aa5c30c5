import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const typed = ['**/*.ts', '**/*.svelte'];
const untyped = ['**/*.js', '**/*.mjs', '**/*.cjs'];

/** Files that may use a timer or ask for a frame, each with its reason. */
const clocks = [
	'src/lib/viz/player.svelte.ts', // the one clock
	'src/lib/notebook/address-writer.ts', // waits for a setting to rest; no picture depends on it
	'src/lib/notebook/page/sleepers.ts', // lets the page rest between cells that nobody has asked for
	'src/lib/notebook/network/network-runs.svelte.ts', // lets a new setting be painted before it runs
	'src/lib/ui/offline-copy.svelte.ts', // leaves the network to the first view
	'src/lib/notebook/code/code-run.svelte.ts', // ends code that does not end by itself
	'src/lib/notebook/training/pulse.ts', // misses a worker that says nothing
];

/** The modules that own tensors. */
const tensorOwners = [
	'src/lib/ops/forward*.ts',
	'src/lib/ops/backend*.ts',
	'src/lib/ops/train-*.ts',
	'tests/**',
	'scripts/**',
];

// What d3 computes, by package. What touches the document (selection, transition, axis, drag) is left out.
const d3Maths = [
	'scale[A-Z]\\w*|tickFormat', // d3-scale
	'line|lineRadial|area|areaRadial|arc|pie|link[A-Z]?\\w*|curve[A-Z]\\w*|stack\\w*|symbol\\w*', // d3-shape
	'extent|min|max|minIndex|maxIndex|sum|fsum|mean|median|mode|quantile(?:Sorted)?|variance|deviation', // d3-array
	'range|ticks|tickStep|tickIncrement|nice|cross|pairs|zip|transpose|bin|group|groups|rollup|rollups',
	'index|ascending|descending|sort|bisect\\w*|bisector|least|greatest|cumsum|shuffler',
	'interpolate\\w*|piecewise|quantize', // d3-interpolate and d3-scale-chromatic
	'scheme[A-Z]\\w*', // d3-scale-chromatic
	'color|rgb|hsl|lab|hcl|lch|gray|cubehelix', // d3-color
	'ease[A-Z]\\w*', // d3-ease
	'format\\w*|precision[A-Z]\\w*', // d3-format
].join('|');

const d3Bans = [
	{
		regex: '^d3$',
		allowImportNamePattern: `^(?:${d3Maths})$`,
		message: 'Only what d3 computes, by name; Svelte owns the document.',
	},
	{ regex: '^d3-', message: "Import from 'd3'." },
];
const wholeD3 = {
	selector: 'ImportExpression[source.value=/^d3/]',
	message: 'Imported by name, d3 is cut down to what is used.',
};
const tensorBan = { regex: '^@tensorflow/', message: 'Tensors stay in the modules that own them.' };
const matrixBan = { regex: '^ml-matrix', message: 'Matrices are taken apart in src/lib/ops/svd.ts.' };

const timers = ['setInterval', 'setTimeout', 'requestAnimationFrame', 'requestIdleCallback'];
const timerMessage = 'Pictures take their time from the player.';
const chance = [
	{ object: 'Math', property: 'random', message: 'Use the seeded stream.' },
	{ object: 'Date', property: 'now', message: 'A layer does not know the time.' },
	{ object: 'performance', property: 'now', message: 'A layer does not know the time.' },
];

/** @type {import('eslint').Linter.RulesRecord} */
const sizes = {
	'max-lines': ['error', { max: 200 }],
	'max-lines-per-function': ['error', { max: 40 }],
	'max-params': ['error', 3],
	'max-depth': ['error', 3],
	// Modified: an exhaustive switch over a union is one decision, however many members it lists.
	complexity: ['error', { max: 12, variant: 'modified' }],
};

/** @type {import('eslint').Linter.RulesRecord} */
const strictness = {
	'@typescript-eslint/ban-ts-comment': [
		'error',
		{ 'ts-check': true, 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
	],
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
	'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
	'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
	'@typescript-eslint/switch-exhaustiveness-check': [
		'error',
		{ considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
	],
};

/**
 * In a component, ESLint sees another component's props and callbacks as `any`; svelte-check sees their types.
 * @type {import('eslint').Linter.RulesRecord}
 */
const inMarkup = {
	'@typescript-eslint/no-unsafe-argument': 'off',
	'@typescript-eslint/no-unsafe-assignment': 'off',
	'@typescript-eslint/no-unsafe-call': 'off',
	'@typescript-eslint/no-unsafe-member-access': 'off',
	'@typescript-eslint/no-unsafe-return': 'off',
	// Props are taken apart by one `let`, of which only some are assigned to.
	'prefer-const': 'off',
	'svelte/prefer-const': ['error', { destructuring: 'all' }],
};

export default defineConfig(
	globalIgnores(['.svelte-kit/', 'build/', 'reports/', 'test-results/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
	js.configs.recommended,
	...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: typed })),
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				// For all files alike: whenever it changes from one file to the next, all types are read anew.
				extraFileExtensions: ['.svelte'],
			},
		},
		rules: {
			...sizes,
			'no-console': 'error',
			'no-restricted-imports': ['error', { patterns: [...d3Bans, tensorBan, matrixBan] }],
			'no-restricted-syntax': ['error', wholeD3],
			eqeqeq: 'error',
		},
	},
	{ files: typed, rules: { ...strictness, 'no-undef': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig },
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			// It keeps the reader on the same page, with another fragment.
			'svelte/no-navigation-without-resolve': ['error', { ignoreReplaceState: true }],
			'svelte/require-each-key': 'error',
		},
	},
	// Below the routes a component gets addresses that are resolved; only routes know the router.
	{ files: ['src/lib/**/*.svelte'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	{ files: ['**/*.svelte'], rules: { ...inMarkup, 'max-lines': ['error', { max: 150 }] } },
	// KaTeX returns markup; this component is the one place where markup enters a page.
	{ files: ['src/lib/ui/Katex.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{
		files: tensorOwners,
		rules: { 'no-restricted-imports': ['error', { patterns: [...d3Bans, matrixBan] }] },
	},
	{
		files: ['src/lib/ops/svd.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [...d3Bans, tensorBan] }] },
	},
	{
		files: ['src/**', 'tests/**'],
		ignores: clocks,
		rules: {
			'no-restricted-globals': ['error', ...timers.map((name) => ({ name, message: timerMessage }))],
			'no-restricted-properties': ['error', ...timerProperties()],
		},
	},
	{
		files: ['src/lib/ops/**'],
		rules: { 'no-restricted-properties': ['error', ...timerProperties(), ...chance] },
	},
	{ files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
	{ files: ['scripts/**'], rules: { 'no-console': 'off' } },
	{ files: untyped, ...ts.configs.disableTypeChecked },
	{ files: ['static/**/*.js'], languageOptions: { sourceType: 'script' } },
);

function timerProperties() {
	return ['window', 'globalThis'].flatMap((object) =>
		timers.map((property) => ({ object, property, message: timerMessage })),
	);
}
