import { figure } from './figure.mjs';
import { workbench } from './pages.mjs';
import { median } from './statistics.mjs';
import { coldStarts, settled } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Tools} Tools */

/** A picture as large as one becomes that a reader chooses, and a step in the middle of it, where pictures differ. */
const picturePage = `${workbench}#D_f=32&input=cat&step=100000`;
/** With a step in its link, so that the page is awake. */
const numbersPage = `${workbench}#step=1`;
const second = 'coffee';

/**
 * How long it takes from the choice of another picture until everything is drawn from it; and of a first one, which
 * takes the place of numbers: maps become larger and are painted by pixels.
 * @param {import('./visit.mjs').Site} site
 */
export async function picture(site) {
	const another = await coldStarts(site, { path: picturePage }, async (page) => {
		await page.getByRole('radio', { checked: true }).and(page.locator('[value=cat]')).waitFor();
		await settled(page);
		return page.evaluate(redrawn, second);
	});
	const first = await coldStarts(site, { path: numbersPage }, async (page) => {
		await settled(page);
		return page.evaluate(redrawn, second);
	});
	const bar = { unit: 'ms', atMost: 150, at: '4×' };
	return [
		figure('another picture → everything redrawn, 1× / 4×', another.map(median), bar),
		figure('a picture in place of numbers → everything redrawn, 1× / 4×', first.map(median), { unit: 'ms' }),
	];
}

/** Chooses a picture on the page. @param {string} id */
function redrawn(id) {
	/** @type {Tools} */
	const { work, found, press, stage } = Reflect.get(globalThis, 'bench');
	const before = stage()?.textContent;
	const choose = () => press(found(`input[type=radio][value=${id}]`));
	return work(choose, () => stage()?.textContent !== before);
}
