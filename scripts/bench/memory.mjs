import { figure, unmeasured } from './figure.mjs';
import { workbench } from './pages.mjs';
import { awake, settled, visit } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Tools} Tools @typedef {import('playwright').Page} Page */

const steps = 10_000;

/** A dial is turned, which makes tensors, once in so many steps. */
const turnEvery = 100;

/** Growth above this would be a leak; below it lies what the engine keeps for itself. */
const mostGrowthPercent = 1;

/** @typedef {{ objects: number, code: number }} Sizes of what is on the heap, in MB */

/** @type {[what: string, size: (sizes: Sizes) => number][]} */
const kinds = [
	['heap', ({ objects, code }) => objects + code],
	['objects on the heap', ({ objects }) => objects],
];

/**
 * What is held after 10,000 steps, and a hundred turned dials among them, that was not held before.
 * @param {import('./visit.mjs').Site} site
 */
export async function memory(site) {
	const [before, after] = await visit(site, { path: workbench }, async (page) => {
		await settled(page);
		await awake(page);
		// Once over everything: what is compiled and cached by then stays the same.
		await page.evaluate(walk, { steps: steps / 5, turnEvery });
		const first = await held(page);
		await page.evaluate(walk, { steps, turnEvery });
		return /** @type {const} */ ([first, await held(page)]);
	});
	const what = 'tensors before / after the same';
	return [
		...kinds.flatMap(([what, size]) => {
			const sizes = [size(before), size(after)];
			const growth = 100 * (size(after) / size(before) - 1);
			return [
				figure(`${what} before / after 10,000 steps and 100 turned dials`, sizes, { unit: 'MB' }),
				figure(`growth of the ${what}`, [growth], { unit: '%', atMost: mostGrowthPercent }),
			];
		}),
		before.tensors === undefined || after.tensors === undefined
			? unmeasured(what, 'no TensorFlow.js on the page itself')
			: {
					...figure(what, [before.tensors, after.tensors]),
					bar: 'equal',
					isMet: before.tensors === after.tensors,
				},
	];
}

/**
 * What is held after a collection, in MB: objects, and apart from them what the engine has compiled of the page's code,
 * which grows for as long as it finds functions to compile again; and the tensors of TensorFlow.js, where the page
 * has it.
 * @param {Page} page
 */
async function held(page) {
	const session = await page.context().newCDPSession(page);
	/** @type {string[]} */
	const chunks = [];
	session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
	// Collects garbage first.
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	await session.detach();
	// TensorFlow.js keeps its engine under this name, so that two copies of it share one.
	const tensors = await page.evaluate(() => Reflect.get(globalThis, '_tfengine')?.memory().numTensors);
	return { ...sizes(JSON.parse(chunks.join(''))), tensors: /** @type {number | undefined} */ (tensors) };
}

/**
 * Adds up a snapshot of the heap; what the browser holds outside of it is left out.
 * @param {{ snapshot: { meta: { node_fields: string[], node_types: string[][] } }, nodes: number[] }} snapshot
 */
function sizes({ snapshot, nodes }) {
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	const sums = { objects: 0, code: 0 };
	for (let at = 0; at < nodes.length; at += fields.length) {
		const kind = types[type]?.[nodes[at + type] ?? NaN];
		if (kind === 'native') continue;
		sums[kind === 'code' ? 'code' : 'objects'] += (nodes[at + size] ?? 0) / 1e6;
	}
	return sums;
}

/** @param {{ steps: number, turnEvery: number }} plan */
async function walk({ steps, turnEvery }) {
	/** @type {Tools} */
	const { found, slide, step, frame } = Reflect.get(globalThis, 'bench');
	const length = () => Number(found('[aria-label=Position]').getAttribute('max'));
	for (let taken = 0; taken < steps; taken++) {
		if (taken % turnEvery === 0) {
			const [before, filters] = [length(), 7 + ((taken / turnEvery) % 2)];
			slide('Output channels N', filters);
			while (length() === before) await frame().done;
		}
		const to = 1 + ((taken * 7919) % length());
		slide('Position', to);
		await Promise.resolve();
		while (step() !== to) await frame().done;
		if (taken % 10 === 0) await frame().done;
	}
}
