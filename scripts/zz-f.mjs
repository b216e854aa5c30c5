import { serveCompressed } from './bench/server.mjs';
import { chromium } from 'playwright';
const site = await serveCompressed('build');
const base = site.address;
console.log(base);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const N = process.argv[2];
for (const [name, width, scheme, set, run] of JSON.parse(process.argv[3])) {
	const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
	page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
	page.on('pageerror', (e) => console.log('error', e.message));
	await page.goto(`${base}learn/width-and-resolution/#${set.map((s) => `${N}.${s}`).join('&')}`);
	await page.locator('article[data-live]').waitFor();
	const cell = page.locator(`[id="${N}"]`);
	await cell.scrollIntoViewIfNeeded();
	if (run) {
		await cell.getByRole('button', { name: 'Run', exact: true }).click();
		const t = Date.now();
		await cell.getByText(/^(It ran|The body ran)/).waitFor();
		console.log(name, 'ran', Date.now() - t);
	}
	console.log(await page.evaluate(() => document.documentElement.scrollWidth));
	await cell.screenshot({ path: `/tmp/f-${name}.png` });
	await page.close();
}
await browser.close();
process.exit(0);
