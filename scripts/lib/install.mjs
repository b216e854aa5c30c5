import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from './child.mjs';

const mark = 'node_modules/.lock-hash';

/**
 * Installs the packages of the lock file unless the ones present came from this very lock file.
 * @returns {Promise<boolean>} whether everything is now in place
 */
export async function install() {
	const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return true;
	console.log('Installing packages (npm ci)…');
	// All our packages are development packages, which NODE_ENV=production would leave out.
	const status = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn']);
	if (status !== 0) {
		console.error('npm ci failed (see above). Is the package registry reachable?');
		return false;
	}
	writeFileSync(mark, hash);
	return true;
}

/** @param {string[]} args */
export function npm(args) {
	// Under `npm run`, npm says where its own script is; that needs no shell and no PATH.
	const script = process.env.npm_execpath;
	if (!script?.endsWith('npm-cli.js') || !existsSync(script)) return run('npm', args);
	return run(process.execPath, [script, ...args]);
}
