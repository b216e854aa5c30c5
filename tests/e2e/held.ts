import type { Page } from '@playwright/test';

/** Holds back what is asked for at an address, until the returned function is called. */
export async function held(page: Page, address: string): Promise<() => void> {
	let arrive = (): void => undefined;
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	await page.route(address, async (route) => {
		await arrived;
		await route.continue();
	});
	return () => {
		arrive();
	};
}
