import { figure, unmeasured } from './figure.mjs';
import { workbench } from './pages.mjs';
import { settled, visit } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Tools} Tools @typedef {import('playwright').Page} Page */

const steps = 10_000;

/** A dial is turned, which makes tensors, once in so many steps. */
const turnEvery = 100;

/** Growth above this would be a leak; below it lies what the engine keeps for itself. */
const mostGrowthPercent = 1;

/**
 * What is held after 10,000 steps, and a hundred turned dials among them, that was not held before.
 * @param {import('./visit.mjs').Site} site
 */
export async function memory(site) {
	const [before, after] = await visit(site, { path: workbench }, async (page) => {
		await settled(page);
		// Once over everything: what is compiled and cached by then stays the same.
		await page.evaluate(walk, { steps: steps / 5, turnEvery });
		const first = await held(page);
		await page.evaluate(walk, { steps, turnEvery });
		return /** @type {const} */ ([first, await held(page)]);
	});
	const growth = 100 * (after.heap / before.heap - 1);
	const what = 'tensors before / after the same';
	return [
		figure('heap before / after 10,000 steps and 100 turned dials', [before.heap, after.heap], {
			unit: 'MB',
		}),
		figure('growth of the heap', [growth], { unit: '%', atMost: mostGrowthPercent }),
		before.tensors === undefined || after.tensors === undefined
			? unmeasured(what, 'no TensorFlow.js on the page itself')
			: {
					...figure(what, [before.tensors, after.tensors]),
					bar: 'equal',
					isMet: before.tensors === after.tensors,
				},
	];
}

/** The heap after a collection, in MB, and the tensors that TensorFlow.js, where the page has it, holds. @param {Page} page */
async function held(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	// TensorFlow.js keeps its engine under this name, so that two copies of it share one.
	const tensors = await page.evaluate(() => Reflect.get(globalThis, '_tfengine')?.memory().numTensors);
	await session.detach();
	return { heap: usedSize / 1e6, tensors: /** @type {number | undefined} */ (tensors) };
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
