import type { Locator, Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

/** The cells that count what splitting saves, and where it does not. */
type Name = 'ratio' | 'limits';

/** A cell of the page. */
export function cellOf(page: Page, name: Name): Locator {
	return page.locator(`[id="${cellNumber('depthwise-separable', name)}"]`);
}

/** One of the checks of a cell, by its letter. */
export function checkOf(page: Page, name: Name, letter: string): Locator {
	const number = cellNumber('depthwise-separable', name);
	return cellOf(page, name).getByRole('group', { name: `Check ${number}.${letter}` });
}

/** A fragment that sets fields of cells. */
export function fragment(cells: Readonly<Partial<Record<Name, Readonly<Record<string, string>>>>>): string {
	const fields = Object.entries(cells).flatMap(([name, set]) =>
		Object.entries(set).map(([key, value]) => `${cellNumber('depthwise-separable', name)}.${key}=${value}`),
	);
	return `#${fields.join('&')}`;
}

/** Opens the page and waits until it answers. */
export async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/depthwise-separable/${hash}`);
	await page.locator('article[data-live]').waitFor();
}
