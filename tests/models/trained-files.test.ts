import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { shippedSeed } from '$lib/models/shipped-networks';
import { catalogueSeeds, smallCatalogue } from '$lib/models/small-catalogue';
import { smallName } from '$lib/models/small-networks';
import { parseTrainedRecord } from '$lib/models/trained-record';

const records = 'src/lib/models/trained';
const runs = smallCatalogue.flatMap((options) =>
	catalogueSeeds.map((seed) => ({ network: smallName(options), seed })),
);

function recordFile({ network, seed }: (typeof runs)[number]): string {
	return `${network}-seed-${seed}.json`;
}

test('every network of the catalogue has a record for each seed, and there are no others', async () => {
	expect((await readdir(records)).sort()).toEqual(runs.map(recordFile).sort());
});

test('a record is of the network and of the seed that its file is named after', async () => {
	for (const file of await readdir(records)) {
		const record = parseTrainedRecord(await readFile(`${records}/${file}`, 'utf8'));
		expect(recordFile(record)).toBe(file);
	}
});

test('every network of the catalogue has its weights on the site, and there are no others', async () => {
	expect(catalogueSeeds).toContain(shippedSeed);
	const files = smallCatalogue.map((options) => `${smallName(options)}.bin`);
	expect((await readdir('static/trained')).sort()).toEqual(['README.md', ...files].sort());
});
