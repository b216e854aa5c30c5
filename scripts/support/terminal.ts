/** Where a script writes: the process, or a test that listens. */
export interface Terminal {
	readonly stdout: Writable;
	readonly stderr: Writable;
}

interface Writable {
	write(text: string): unknown;
}

/** A command that cannot be followed; its message says why and what would do instead. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
