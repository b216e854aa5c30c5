/** Mixes 32 bits; the finaliser of MurmurHash3 (Appleby 2011). */
function mixed(bits: number): number {
	let hash = bits ^ (bits >>> 16);
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Which repeatable stream of numbers: a seed, and a layer and role to tell tensors apart. */
export interface Stream {
	readonly seed: number;
	readonly layer: number;
	readonly role: number;
}

/** The whole 32-bit number behind `uniform`. */
export function hash(stream: Stream, index: number): number {
	return hashes(stream)(index);
}

/**
 * A number in [-1, 1) that depends on nothing but its arguments: the same on every machine, in any
 * order, and without a stored state.
 */
export function uniform(stream: Stream, index: number): number {
	return uniforms(stream)(index);
}

/** `uniform` of one stream, by index: what follows from the stream is worked out once for all of its numbers. */
export function uniforms(stream: Stream): (index: number) => number {
	const bits = hashes(stream);
	return (index) => bits(index) / 2147483648 - 1;
}

function hashes({ seed, layer, role }: Stream): (index: number) => number {
	const start = mixed((seed * 65536 + layer * 16 + role + 0x9e3779b9) >>> 0);
	return (index) => mixed((start + Math.imul(index, 0x9e3779b1)) >>> 0);
}
