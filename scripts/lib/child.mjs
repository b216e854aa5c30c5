import { spawn } from 'node:child_process';
import path from 'node:path';

const onWindows = process.platform === 'win32';
const graceMs = 5_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** The command of an installed tool. @param {string} name */
export const tool = (name) => path.join('node_modules', '.bin', onWindows ? `${name}.cmd` : name);

/**
 * Runs a command to its end and resolves to its exit status; a command that cannot be started, is
 * ended by a signal or outlives `limitMs` counts as 1. With a `header` what it prints is kept until its
 * end and then printed in one piece below it, so that commands side by side do not mix.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, limitMs?: number, header?: string }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, limitMs = 20 * 60_000, header } = {}) {
	const output = header === undefined ? 'inherit' : 'pipe';
	// A group of its own lets us end the whole family by one id; no input, since nobody is there to type.
	const child = spawn(command, args, {
		stdio: ['ignore', output, output],
		detached: !onWindows,
		shell: onWindows,
		env: { ...process.env, ...env },
	});
	running.add(child);
	/** @type {Buffer[]} */
	const kept = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => kept.push(part));
	const limit = setTimeout(() => {
		console.error(`${command} took longer than ${limitMs / 60_000} minutes and was ended.`);
		void end(child);
	}, limitMs);
	return new Promise((resolve) => {
		/** @param {number} status */
		const finish = (status) => {
			clearTimeout(limit);
			running.delete(child);
			if (header !== undefined) console.log(`${header}\n${Buffer.concat(kept).toString()}`.trimEnd());
			resolve(status);
		};
		child.on('error', (error) => {
			console.error(`${command} could not be started: ${error.message}`);
			finish(1);
		});
		// Not `exit`: what it has printed may come after that.
		child.on('close', (status) => finish(status ?? 1));
	});
}

/** Interrupting this script ends its children too: they are in groups the terminal does not signal. */
export function endAllOnSignal() {
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			void Promise.all([...running].map(end)).then(() => process.exit(130));
		});
	}
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
function end(child) {
	return new Promise((resolve) => {
		const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
		child.once('exit', () => {
			clearTimeout(impatience);
			resolve();
		});
		signalGroup(child, 'SIGTERM');
	});
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
	if (child.pid === undefined) return;
	if (onWindows) {
		child.kill(signal);
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		// ESRCH: it ended by itself a moment ago, which is what we wanted.
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
