import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The ids of all convolutions: the names of their files. */
export const ids = readdirSync('src/lib/ops/convolutions')
	.filter((file) => file !== 'index.ts')
	.map((file) => file.replace(/\.ts$/, ''));

/** The address of a convolution's workbench, below the root of the site. */
export function workbench(id: string, fragment = ''): string {
	return `convolutions/${id}/${fragment}`;
}

/** The sentence that says which step is shown. */
export function sentence(page: Page) {
	return page.getByRole('status').filter({ hasText: /^Step / });
}

/** Opens a workbench and waits until it answers. */
export async function open(page: Page, id: string, fragment = ''): Promise<void> {
	await page.goto(workbench(id, fragment));
	await page.locator('[data-live]').waitFor();
}
