import type { Terminal } from '../../scripts/support/terminal';

/** What a script wrote, and its exit status. */
export interface Output {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a script's `main` and listens. */
export async function output(
	main: (args: readonly string[], terminal: Terminal) => Promise<number>,
	...args: readonly string[]
): Promise<Output> {
	const [stdout, stderr]: [string[], string[]] = [[], []];
	const status = await main(args, {
		stdout: { write: (text) => stdout.push(text) },
		stderr: { write: (text) => stderr.push(text) },
	});
	return { status, stdout: stdout.join(''), stderr: stderr.join('') };
}
