import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, tool } from './child.mjs';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * What Chromium does without. Of two such lists it reads the last, so that Playwright's own is repeated here.
 */
const features = [
	// For each context of a browser a process of its own: what drops down from the address bar, which no test has.
	...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
	// A process in stock for pages of another origin.
	'SpareRendererForSitePerProcess',
	...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
	...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
	...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
	...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning', 'msForceBrowserSignIn'],
	'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** How every test starts Chromium; read by the Vitest and Playwright configurations. */
export const launchOptions = {
	...chosen(process.env.CHROMIUM_PATH ?? installed.find((file) => existsSync(file))),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		`--disable-features=${features.join()}`,
	],
};

/**
 * Finds a Chromium that runs, or installs one.
 * @returns {Promise<string | undefined>} its path; undefined, after a sentence saying why, if there is none
 */
export async function browser() {
	const named = process.env.CHROMIUM_PATH;
	if (named && !works(named)) console.log(`CHROMIUM_PATH (${named}) does not run; looking on.`);
	const present = [named, ...installed, await playwrightsOwn()].find(works);
	return present ?? (await fromApt()) ?? (await fromPlaywright());
}

/** A file that is there may still be a stub that asks for another package, so ask it who it is.
 * @param {string | undefined} file */
function works(file) {
	if (!file || !existsSync(file)) return false;
	const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 && /chrom/i.test(stdout);
}

async function playwrightsOwn() {
	const { chromium } = await import('playwright');
	return chromium.executablePath();
}

async function fromApt() {
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
		console.log('Chromium is not installed, and apt-get cannot be used here; trying a download.');
		return undefined;
	}
	console.log('Installing Chromium (apt-get)…');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	// Without the timeout apt-get gives up at once when another apt is at work.
	const patience = ['-o', 'DPkg::Lock::Timeout=300'];
	await run('apt-get', [...patience, 'update'], { env });
	await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', 'chromium'], {
		env,
	});
	return installed.find(works);
}

async function fromPlaywright() {
	console.log('Downloading Chromium (playwright install)…');
	await run(tool('playwright'), ['install', 'chromium']);
	const file = await playwrightsOwn();
	if (works(file)) return file;
	console.error('No Chromium could be installed. Install one and set CHROMIUM_PATH to it.');
	return undefined;
}

/** @param {string | undefined} executablePath */
function chosen(executablePath) {
	return executablePath === undefined ? {} : { executablePath };
}
