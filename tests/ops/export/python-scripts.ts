import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The system's Python, the one that Debian's packages are for, unless another one is named. */
const python = process.env['PYTHON'] ?? '/usr/bin/python3';

const runner = fileURLToPath(new URL('run_scripts.py', import.meta.url));

/** A script and what it is called in reports. */
export interface Script {
	readonly name: string;
	readonly source: string;
}

/** How a script ended. */
export interface Ended {
	readonly name: string;
	/** The traceback, if it failed. */
	readonly error?: string;
	readonly printed?: string;
	readonly shape?: readonly number[];
	readonly data?: readonly number[];
}

/** Whether Python is there, with these modules. */
export function hasPython(...modules: readonly string[]): boolean {
	return (
		spawnSync(python, ['-c', ['import sys', ...modules.map((name) => `import ${name}`)].join('\n')])
			.status === 0
	);
}

/** Runs all scripts in one process, since importing a framework takes longer than any of them; or only compiles them. */
export function runScripts(scripts: readonly Script[], task: 'run' | 'compile'): Ended[] {
	const { stdout, stderr, status } = spawnSync(python, task === 'run' ? [runner] : [runner, '--compile'], {
		input: JSON.stringify(scripts),
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as Ended[];
}
