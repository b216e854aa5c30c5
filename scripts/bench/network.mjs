import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { figure } from './figure.mjs';
import { workbench } from './pages.mjs';
import { median } from './statistics.mjs';
import { settled, visit } from './visit.mjs';

/** @typedef {import('./network-page.ts').NetworkPlan} NetworkPlan */
/** @typedef {import('./network-page.ts').NetworkTimes} NetworkTimes */

const rounds = 20;
const warmUps = 3;

/** How much longer a whole network may take in the site's worker than in TensorFlow.js as it comes. */
const mostTimesBare = 1.3;

/**
 * How long MobileNet takes in the worker of the built site, and how long in TensorFlow.js used directly, on the same
 * WebAssembly in the same page.
 * @param {import('./visit.mjs').Site} site
 */
export async function network(site) {
	const content = await script();
	const before = (/** @type {import('playwright').Page} */ page) => page.addInitScript({ content });
	const times = await visit(site, { path: workbench, before }, async (page) => {
		await settled(page);
		return page.evaluate(measured, plan(site.address));
	});
	const [ours, bare] = [median(times.ours), median(times.bare)];
	const what = 'MobileNet 1.0-224, forward pass';
	return [
		figure(`${what}: in the worker / bare TensorFlow.js, both WebAssembly`, [ours, bare], { unit: 'ms' }),
		figure(`${what}: in the worker, of what bare TensorFlow.js takes`, [ours / bare], {
			unit: '×',
			atMost: mostTimesBare,
		}),
		figure(
			'question → all 28 layers on the page: weights in place / made anew',
			[median(times.everyLayer), median(times.otherWeights)],
			{ unit: 'ms' },
		),
	];
}

/** @param {NetworkPlan} plan @returns {Promise<NetworkTimes>} */
function measured(plan) {
	return Reflect.get(globalThis, 'networkTimes')(plan);
}

/** What is run in the page, with all that it imports, as one script. */
async function script() {
	const made = await build({
		configFile: false,
		logLevel: 'warn',
		resolve: { alias: { $lib: path.resolve('src/lib') } },
		build: {
			write: false,
			lib: { entry: path.resolve('scripts/bench/network-page.ts'), formats: ['iife'], name: 'network' },
		},
	});
	const [first] = [made].flat();
	const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
	if (chunk === undefined) throw new Error('The script for the page was not built.');
	return chunk.code;
}

/** @param {string} address of the site @returns {NetworkPlan} */
function plan(address) {
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
		rounds,
		warmUps,
	};
}
