/** A file of this site that could not be had; `status` is that of the answer, or 0 if there was none. */
export class UnreachableError extends Error {
	override readonly name = 'UnreachableError';

	constructor(
		readonly status: number,
		options?: ErrorOptions,
	) {
		super(`the server answered ${status}`, options);
	}
}

/** A file of this site. @throws UnreachableError if it cannot be had */
export async function fetchedBytes(url: string): Promise<Uint8Array> {
	let status = 0;
	try {
		const answer = await fetch(url, { mode: 'same-origin' });
		status = answer.status;
		if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
	} catch (cause) {
		throw new UnreachableError(status, { cause });
	}
	throw new UnreachableError(status);
}
