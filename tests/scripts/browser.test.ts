import { chromium } from 'playwright';
import { expect, test } from 'vitest';
import { launchOptions } from '../../scripts/lib/browser.mjs';

test('Chromium goes without all that Playwright has it go without', async () => {
	const server = await chromium.launchServer(launchOptions);
	const args = server.process().spawnargs;
	await server.close();
	const lists = args.flatMap((arg) => /^--disable-features=(.*)$/.exec(arg)?.[1] ?? []);
	const [playwrights, ours] = lists.map((list) => list.split(','));
	expect(lists).toHaveLength(2);
	expect(ours).toEqual(expect.arrayContaining(playwrights ?? []));
});
