// Runs a TypeScript script as the site would load it: with $lib and import.meta.glob.
// node scripts/script.mjs scripts/NAME.ts ARGS…   The script exports main(args): Promise<exit status>.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endAllOnSignal } from './lib/child.mjs';
import { install } from './lib/install.mjs';

/** @param {string} file @param {string[]} args @returns {Promise<number>} */
async function runScript(file, args) {
	const { createServer } = await import('vite');
	const server = await createServer({
		configFile: false,
		appType: 'custom',
		logLevel: 'warn',
		resolve: { alias: { $lib: path.resolve('src/lib') } },
		server: { middlewareMode: true, hmr: false, watch: null, ws: false },
		optimizeDeps: { noDiscovery: true },
	});
	try {
		const { main } = await server.ssrLoadModule(path.resolve(file));
		if (typeof main !== 'function') throw new Error(`${file} does not export main(args).`);
		return await main(args);
	} finally {
		await server.close();
	}
}

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
endAllOnSignal();
const [file, ...args] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
	console.error('Use: node scripts/script.mjs scripts/NAME.ts ARGS…, with a script that exists.');
	process.exitCode = 2;
} else {
	process.exitCode = (await install()) ? await runScript(file, args) : 1;
}
