// The one command behind `npm start` and `npm test`. It runs before anything is installed, so it and
// what it imports at the top use Node's built-in modules only.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isStale } from './lib/build.mjs';
import { endAllOnSignal } from './lib/child.mjs';
import { gate } from './lib/gate.mjs';
import { install } from './lib/install.mjs';
import { portFrom } from './lib/port.mjs';
import { serve } from './lib/serve.mjs';

const usage = 'Use: npm start [-- --port N]   or: npm test [-- STEP…]';

/** @param {string[]} args */
async function start(args) {
	const port = portFrom(args);
	if (!(await install())) return 1;
	if (isStale() && (await build()) !== 0) return 1;
	const address = await serve(port);
	console.log(`Featherweight is at ${address} (Ctrl+C stops it)`);
	return 0;
}

/** @type {Map<string, (args: string[]) => Promise<number>>} */
const commands = new Map([
	['start', start],
	['test', gate],
]);

/** @param {string[]} argv */
async function main([name = '', ...args]) {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		throw new Error(`Node 20.19 or newer is needed; this is ${process.version}.`);
	}
	const command = commands.get(name);
	if (!command) throw new Error(usage);
	return command(args);
}

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
endAllOnSignal();
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
