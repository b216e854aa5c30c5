import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exampleFile } from '$lib/models/example-file';
import type { Examples } from '$lib/ops/examples';
import { installedSets, smallSets, wholeSet } from './train/fashion-mnist';
import type { Terminal } from './support/terminal';

/** Pictures of each class in the small sets. */
const perClass = { train: 300, test: 100 } as const;

/** Cuts the small sets of the site out of the whole of Fashion-MNIST. Returns 0, or 1 where that is not installed. */
export async function main(_: readonly string[], terminal: Terminal = process): Promise<number> {
	const sets = await installedSets();
	if (sets === undefined) {
		terminal.stderr.write(`${wholeSet} is missing; apt-get install dataset-fashion-mnist\n`);
		return 1;
	}
	await mkdir(smallSets, { recursive: true });
	for (const part of ['train', 'test'] as const) {
		const few = firstOfEach(sets[part], perClass[part]);
		const about = {
			name: 'Fashion-MNIST',
			part,
			first: perClass[part],
			author: 'Zalando SE',
			licence: 'MIT',
		};
		const bytes = gzipSync(exampleFile(about, few), { level: 9 });
		await writeFile(join(smallSets, `${part}.bin`), bytes);
		terminal.stdout.write(`${part}.bin  ${few.labels.length} pictures  ${bytes.length} bytes\n`);
	}
	return 0;
}

/** The first so many pictures of each class, in the order of the set. */
function firstOfEach({ sides, pixels, labels }: Examples, most: number): Examples {
	const seen = new Map<number, number>();
	const kept = [...labels.keys()].filter((index) => {
		const label = labels[index] ?? 0;
		const count = (seen.get(label) ?? 0) + 1;
		seen.set(label, count);
		return count <= most;
	});
	const length = sides[0] * sides[1];
	const few = new Uint8Array(kept.length * length);
	kept.forEach((index, place) => {
		few.set(pixels.subarray(index * length, (index + 1) * length), place * length);
	});
	return { sides, pixels: few, labels: Uint8Array.from(kept, (index) => labels[index] ?? 0) };
}
