import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readExamples } from '$lib/models/example-file';
import { inflated } from '$lib/models/inflated';
import type { Examples } from '$lib/ops/examples';
import { UsageError } from '../support/terminal';

/** Where the Debian package dataset-fashion-mnist puts the whole set. */
export const wholeSet = '/usr/share/datasets/fashion-mnist';
/** Where the small sets of the site are. */
export const smallSets = 'static/fashion-mnist';

/** Pictures to train on and to test with. */
export interface Sets {
	readonly name: string;
	readonly train: Examples;
	readonly test: Examples;
}

/** The whole of Fashion-MNIST, or nothing where it is not installed. */
export async function installedSets(): Promise<Sets | undefined> {
	try {
		const [train, test] = await Promise.all([idxExamples('train'), idxExamples('t10k')]);
		return { name: 'Fashion-MNIST', train, test };
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

/** The small sets that the site ships. */
export async function shippedSets(): Promise<Sets> {
	const read = async (name: string): Promise<Examples> =>
		readExamples(await inflated(await readFile(join(smallSets, name))));
	const [train, test] = await Promise.all([read('train.bin'), read('test.bin')]);
	return { name: 'Fashion-MNIST, a part', train, test };
}

async function idxExamples(part: string): Promise<Examples> {
	const [images, labels] = await Promise.all([
		idx(`${part}-images-idx3-ubyte.gz`, 3),
		idx(`${part}-labels-idx1-ubyte.gz`, 1),
	]);
	const [count = 0, height = 0, width = 0] = images.shape;
	if (labels.shape[0] !== count) {
		throw new UsageError(
			`${part} has ${count} pictures and ${labels.data.length} labels; install the package anew`,
		);
	}
	return { sides: [height, width], pixels: images.data, labels: labels.data };
}

/** A file of bytes in the format of MNIST: two zeros, 8 for bytes, the number of axes, the sizes, the bytes. */
async function idx(
	name: string,
	axes: number,
): Promise<{ readonly shape: readonly number[]; readonly data: Uint8Array }> {
	const path = join(wholeSet, name);
	const bytes = gunzipSync(await readFile(path));
	const start = 4 + 4 * axes;
	const isIdx = bytes.length >= start && bytes.readUInt32BE(0) === 0x800 + axes;
	const shape = isIdx ? Array.from({ length: axes }, (_, axis) => bytes.readUInt32BE(4 + 4 * axis)) : [];
	const length = shape.reduce((product, side) => product * side, 1);
	if (isIdx && bytes.length === start + length) return { shape, data: new Uint8Array(bytes.subarray(start)) };
	throw new UsageError(`${path} must be a whole file of bytes with ${axes} axes; install the package anew`);
}
