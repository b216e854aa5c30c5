import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/lib/browser.mjs';
import { freePort } from './scripts/lib/port.mjs';

// Each worker reads this file again; the environment, which they inherit, keeps them on one port.
process.env.E2E_PORT ??= String(await freePort());
const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 2,
	updateSnapshots: 'none',
	reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
	use: {
		baseURL: address,
		launchOptions,
		screenshot: 'only-on-failure',
		// Each test begins with an empty browser: its copy of the whole site would be made for nothing.
		serviceWorkers: 'block',
	},
	webServer: {
		command: `node scripts/run.mjs start --port ${process.env.E2E_PORT}`,
		url: address,
		reuseExistingServer: false,
		timeout: 180_000,
	},
});
