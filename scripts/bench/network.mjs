import { figure } from './figure.mjs';
import { pageScript, workerFiles } from './page-script.mjs';
import { networkIds, workbench } from './pages.mjs';
import { median } from './statistics.mjs';
import { settled, visit } from './visit.mjs';

/** @typedef {import('./network-page.ts').NetworkPlan} NetworkPlan */
/** @typedef {import('./network-page.ts').NetworkTimes} NetworkTimes */
/** @typedef {import('./bare-groups.ts').GroupWay} GroupWay @typedef {import('playwright').Page} Page */

const rounds = 20;
const warmUps = 3;

/** Plain loops take seconds. */
const cpuRounds = 3;

/** How much longer a whole network may take in the site's worker than in TensorFlow.js as it comes. */
const mostTimesBare = 1.3;

/** The network whose layers are grouped. */
const grouped = 'shufflenet';

/**
 * How long networks take in the worker of the built site, and how long in TensorFlow.js used directly, on the same
 * WebAssembly in the same page; and how long each way takes to do without grouped convolutions.
 * @param {import('./visit.mjs').Site} site
 */
export async function network(site) {
	const content = await pageScript('network-page.ts');
	const before = (/** @type {Page} */ page) => page.addInitScript({ content });
	const figures = [];
	for (const id of networkIds) {
		const times = await visit(site, { path: workbench, before }, async (page) => {
			await settled(page);
			return page.evaluate(measured, plan(site.address, id));
		});
		figures.push(...networkFigures(times));
	}
	const [wasm, loops] = await visit(site, { path: workbench, before }, async (page) => {
		await settled(page);
		const asked = plan(site.address, grouped);
		const short = { ...asked, rounds: cpuRounds, warmUps: 1 };
		const first = await page.evaluate(measuredWays, { plan: asked, backend: 'wasm' });
		return /** @type {const} */ ([first, await page.evaluate(measuredWays, { plan: short, backend: 'cpu' })]);
	});
	return [...figures, wayFigure('WebAssembly', wasm), wayFigure('plain loops', loops)];
}

/** @param {NetworkTimes} times */
function networkFigures({ title, layers, ours, bare, everyLayer, otherWeights }) {
	const [own, direct] = [median(ours), median(bare)];
	const what = `${title}, forward pass`;
	return [
		figure(`${what}: in the worker / bare TensorFlow.js, both WebAssembly`, [own, direct], { unit: 'ms' }),
		figure(`${what}: in the worker, of what bare TensorFlow.js takes`, [own / direct], {
			unit: '×',
			atMost: mostTimesBare,
		}),
		figure(
			`${title}, question → all ${layers} layers on the page: weights in place / made anew`,
			[median(everyLayer), median(otherWeights)],
			{ unit: 'ms' },
		),
	];
}

/** @param {string} name of the backend @param {Record<GroupWay, number[]>} times */
function wayFigure(name, { split, diagonal, stacked }) {
	return figure(
		`ShuffleNet, its groups split / in one kernel with zeros / as stacked matrices, ${name}`,
		[split, diagonal, stacked].map(median),
		{ unit: 'ms' },
	);
}

/** @param {NetworkPlan} plan @returns {Promise<NetworkTimes>} */
function measured(plan) {
	return Reflect.get(globalThis, 'networkTimes')(plan);
}

/** @param {{ plan: NetworkPlan, backend: string }} asked @returns {Promise<Record<GroupWay, number[]>>} */
function measuredWays({ plan, backend }) {
	return Reflect.get(globalThis, 'groupTimes')(plan, backend);
}

/** @param {string} address of the site @param {string} id of the network @returns {NetworkPlan} */
function plan(address, id) {
	return { id, ...workerFiles(address), rounds, warmUps };
}
