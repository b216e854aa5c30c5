// Draws the picture of the README: the stage of the standard convolution at a fixed step, from the built site.
//   npm run picture -- ADDRESS
// ADDRESS is the one that `npm start` prints.
import { chromium } from 'playwright';
import { launchOptions } from './lib/browser.mjs';

const file = 'docs/stage.png';
const viewport = { width: 1200, height: 900 };

/** @param {string} address */
async function draw(address) {
	const browser = await chromium.launch(launchOptions);
	try {
		const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5, colorScheme: 'light' });
		await page.goto(new URL('convolutions/standard/#step=2966', address).href);
		await page.getByRole('status').filter({ hasText: 'Step 2,966' }).waitFor();
		await page.getByRole('group', { name: 'Stage' }).screenshot({ path: file });
	} finally {
		await browser.close();
	}
}

const [address] = process.argv.slice(2);
if (address === undefined) {
	console.error('Use: npm run picture -- ADDRESS, the one that npm start prints');
	process.exitCode = 2;
} else {
	await draw(address);
	console.log(`${file} drawn`);
}
