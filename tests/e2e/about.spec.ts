import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { ids } from './pages';

test('the footer leads to it', async ({ page }) => {
	await page.goto('');
	await page.getByRole('contentinfo').getByRole('link').click();
	await expect(page).toHaveURL(/\/about\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the golden cases are those of the files', async ({ page }) => {
	await page.goto('about/');
	const files = readdirSync('tests/golden').filter((file) => file.endsWith('.json'));
	const cases = files.map((file) => listing(`tests/golden/${file}`).cases.length);
	expect(await column(page, /^Cases computed/, 1)).toEqual(cases.map(String));
	const all = cases.reduce((sum, count) => sum + count, 0);
	await expect(page.getByText(`PyTorch. ${all} cases`)).toBeVisible();
});

test('the networks, the convolutions and the printed figures are those of the files', async ({ page }) => {
	await page.goto('about/');
	const { networks } = listing('tests/reference/architectures.json');
	const layers = networks.reduce((sum, network) => sum + network.layers.length, 0);
	await expect(page.getByText(`${networks.length} networks, ${grouped(layers)} layers`)).toBeVisible();
	expect(await column(page, /^The place in the literature/, 0)).toHaveLength(ids.length);
	const quantities = readFileSync('src/lib/models/published.json', 'utf8').match(/"quantity": "\w+"/g) ?? [];
	const costs = quantities.filter((quantity) => !quantity.includes('top1'));
	await expect(page.getByText(`${costs.length} of them are costs`)).toBeVisible();
	const works = await column(page, /^How many printed figures/, 1);
	expect(works.reduce((sum, count) => sum + Number(count), 0)).toBe(quantities.length);
});

test('the allowed errors are those that the tests of the cases use', async ({ page }) => {
	await page.goto('about/');
	const [, listed = ''] =
		/tolerances = \{(.*?)\}/s.exec(readFileSync('scripts/golden/checks.ts', 'utf8')) ?? [];
	const limits = [...listed.matchAll(/: ([\de.-]+),/g)].map(([, limit]) => Number(limit));
	const shown = await column(page, /^The largest error/, 1);
	expect(limits.length).toBeGreaterThan(3);
	expect(shown.map(Number).sort()).toEqual(limits.sort());
});

test('the written tests are those of the files', async ({ page }) => {
	await page.goto('about/');
	const files = readdirSync('tests', { recursive: true, encoding: 'utf8' });
	const kinds = [
		files.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.svelte.test.ts')),
		files.filter((file) => file.endsWith('.svelte.test.ts')),
		files.filter((file) => file.endsWith('.spec.ts')),
	];
	expect(await column(page, /^Written tests/, 1)).toEqual(kinds.map(({ length }) => grouped(length)));
	expect(await column(page, /^Written tests/, 2)).toEqual(
		kinds.map((kind) => grouped(kind.reduce((sum, file) => sum + testsBegunIn(`tests/${file}`), 0))),
	);
});

test('the packages are listed with the versions that are installed, and their licences are published', async ({
	page,
	request,
}) => {
	await page.goto('about/');
	const names = await column(page, /^Packages/, 0);
	const versions = names.map((name) => listing(`node_modules/${name}/package.json`).version);
	expect(await column(page, /^Packages/, 1)).toEqual(versions);
	expect(names).toEqual(expect.arrayContaining(['svelte', 'd3', 'katex', '@tensorflow/tfjs-core']));
	const links = await page.getByRole('main').locator('a:is([href*="LICENSE"], [href$=".md"])').all();
	const linked = links.map(async (link) => {
		const answer = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
		expect(answer.ok(), answer.url()).toBe(true);
		return answer.text();
	});
	const published = readdirSync('static', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.includes('LICENSE'))
		.map((file) => readFileSync(`static/${file}`, 'utf8'));
	expect(published.length).toBeGreaterThan(3);
	expect(await Promise.all(linked)).toEqual(expect.arrayContaining(published));
});

/** The texts of one column of the table whose name begins so. */
async function column(page: Page, name: RegExp, index: number): Promise<string[]> {
	const rows = await page.getByRole('table', { name }).locator('tbody tr').all();
	return Promise.all(rows.map(async (row) => (await row.locator('th, td').nth(index).innerText()).trim()));
}

/** Counted as no parser would: lines that begin like a test. */
function testsBegunIn(file: string): number {
	const lines = readFileSync(file, 'utf8').split('\n');
	const begins = /^\s*(it|test)(\.(each|for|skip|skipIf|runIf|only|fails|concurrent)\b|\()/;
	const inLoop = /^\s*for \(.*\) (it|test)\(/;
	return lines.filter((line) => begins.test(line) || inLoop.test(line)).length;
}

function grouped(count: number): string {
	return count.toLocaleString('en');
}

interface Listing {
	readonly cases: readonly unknown[];
	readonly networks: readonly { readonly layers: readonly unknown[] }[];
	readonly version: string;
}

function listing(file: string): Listing {
	return JSON.parse(readFileSync(file, 'utf8')) as Listing;
}
