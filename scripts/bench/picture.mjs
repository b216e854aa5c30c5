import { figure } from './figure.mjs';
import { workbench } from './pages.mjs';
import { median } from './statistics.mjs';
import { coldStarts, settled } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Tools} Tools */

/** A picture, and a step in the middle of it, where pictures differ. */
const first = `${workbench}#input=cat&step=100000`;
const second = 'coffee';

/**
 * How long it takes from the choice of another picture until everything is drawn from it.
 * @param {import('./visit.mjs').Site} site
 */
export async function picture(site) {
	const times = await coldStarts(site, { path: first }, async (page) => {
		await page.getByRole('radio', { checked: true }).and(page.locator('[value=cat]')).waitFor();
		await settled(page);
		return page.evaluate(redrawn, second);
	});
	const bar = { unit: 'ms', atMost: 150, at: '4×' };
	return [figure('another picture → everything redrawn, 1× / 4×', times.map(median), bar)];
}

/** Chooses a picture on the page. @param {string} id */
function redrawn(id) {
	/** @type {Tools} */
	const { work, found, press, stage } = Reflect.get(globalThis, 'bench');
	const before = stage()?.textContent;
	const choose = () => press(found(`input[type=radio][value=${id}]`));
	return work(choose, () => stage()?.textContent !== before);
}
