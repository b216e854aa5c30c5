import { expect, test } from 'vitest';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallName, smallNetwork } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { oneOfEach, shippedNetworks, smallestOf, trainedOn } from '$lib/models/shipped-networks';
import { trainedRecords } from '$lib/models/trained-records';
import { item } from '../support/cells';

const record = item(trainedRecords, 0);
/** Records as if everything had been trained, each with two seeds. */
const records = smallCatalogue.flatMap((options) => [1, 2].map((seed) => ({ ...record, options, seed })));
const shipped = shippedNetworks(records);
const names = (networks: readonly { readonly name: string }[]): string[] => networks.map(({ name }) => name);

test('only the networks of the first seed have weights on the site, with what their records say', () => {
	expect(names(shipped)).toEqual(smallCatalogue.map(smallName));
	expect(shipped[0]).toEqual({
		name: smallName(item(smallCatalogue, 0)),
		options: smallCatalogue[0],
		trained: 60_000,
		epochs: 3,
		tested: 10_000,
		...record.rounded,
	});
});

test('a page has its own kind at every dial, widest and shuffled first, and the standard network last', () => {
	expect(names(trainedOn('mobilenet', shipped))).toEqual([
		'mobilenet',
		'mobilenet-alpha-0.5',
		'mobilenet-alpha-0.25',
		'standard',
	]);
	expect(names(trainedOn('shufflenet', shipped))).toEqual([
		'shufflenet-groups-1',
		'shufflenet-groups-2',
		'shufflenet-groups-4',
		'shufflenet-groups-8',
		'shufflenet-groups-4-unshuffled',
		'shufflenet-groups-8-unshuffled',
		'standard',
	]);
	expect(names(trainedOn('effnet', shipped))).toEqual(['effnet', 'standard']);
});

test('there is one of each kind, all of one width', () => {
	expect(names(oneOfEach(shipped))).toEqual(['standard', 'mobilenet', 'shufflenet-groups-4', 'effnet']);
});

test('what has no record is not offered', () => {
	const few = shippedNetworks(records.filter(({ options }) => options.kind === 'standard'));
	expect(names(oneOfEach(few))).toEqual(['standard']);
	expect(names(trainedOn('effnet', few))).toEqual(['standard']);
});

test('the smallest has the fewest multiply–accumulates', () => {
	const macs = shipped.map(({ options }) => layerTable(smallNetwork(options)).total.macs);
	expect(layerTable(smallNetwork(smallestOf(shipped).options)).total.macs).toBe(Math.min(...macs));
	expect(() => smallestOf([])).toThrow('there must be a trained network: got none');
});
