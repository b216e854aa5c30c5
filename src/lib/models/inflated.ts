import { TensorFileError } from './tensor-file';

/** No file of ours holds more. */
const mostBytes = 2 ** 26;

/**
 * The bytes of a file that may be compressed: some servers hand a gzip file out as it is, others take it apart before.
 * @throws TensorFileError if it is compressed and cannot be taken apart, or holds too much
 */
export async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = new Blob([Uint8Array.from(bytes)])
		.stream()
		.pipeThrough(new DecompressionStream('gzip'))
		.getReader();
	for (;;) {
		const part = await nextPart(reader);
		if (part === undefined) break;
		length += part.length;
		if (length > mostBytes) {
			await reader.cancel();
			throw new TensorFileError(`a file must hold at most ${mostBytes} bytes: got more`, 'write it anew');
		}
		parts.push(part);
	}
	const whole = new Uint8Array(length);
	let place = 0;
	for (const part of parts) {
		whole.set(part, place);
		place += part.length;
	}
	return whole;
}

async function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
	try {
		const { done, value } = await reader.read();
		return done ? undefined : value;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TensorFileError(`the compressed file must be whole: ${reason}`, 'load it again');
	}
}
