import type { Page } from '@playwright/test';

/** The narrowest MobileNet on the smallest pictures: where the size does not matter, it is there soonest. */
export const small = { alpha: '0.25', resolution: '128' };

/** Opens a network's page as a link sets it, stirs, and waits until it answers. */
export async function openNetwork(
	page: Page,
	id: string,
	set: Readonly<Record<string, string>> = {},
): Promise<void> {
	await page.goto(`models/${id}/#${new URLSearchParams(set).toString()}`);
	await page.locator('h1').hover();
	await page.locator('article[data-live]').waitFor();
}

/** MobileNet's. */
export async function open(page: Page, set: Readonly<Record<string, string>> = {}): Promise<void> {
	await openNetwork(page, 'mobilenet', set);
}

/** The layers and what each of them makes; `data-ran` stands on it while the maps are those of the dials. */
export function maps(page: Page) {
	return page.getByRole('region', { name: 'What every layer makes of the picture' });
}

/** Waits until the network has run as its dials stand. */
export async function ran(page: Page): Promise<void> {
	await page.locator('section[data-ran]').waitFor();
}

/** The name of the strip of maps of a layer: what it shows, and the range of its values. */
export function strip(page: Page, layer: string) {
	return maps(page).getByRole('img', { name: new RegExp(` maps of ${layer},`) });
}
