import { expect, test } from 'vitest';
import { layerTable } from '$lib/models/table';
import { smallNetwork } from '$lib/models/small-networks';
import { scoreOf, trainedNetworks } from '$lib/models/trained-networks';
import { trainedRecords } from '$lib/models/trained-records';
import { item } from '../support/cells';

test('records are gathered by network, in the order of their seeds, with the mean of what they tell', () => {
	const record = item(trainedRecords, 0);
	const like = (seed: number, right: number) => ({ ...record, seed, epochs: [1, right] });
	const [net, ...others] = trainedNetworks([like(3, 9000), like(1, 8000), like(2, 8500)]);
	expect(others).toEqual([]);
	expect(net?.name).toBe(record.network);
	expect(net?.runs.map(({ seed }) => seed)).toEqual([1, 2, 3]);
	expect(net?.scores).toEqual([0.8, 0.85, 0.9]);
	expect(net?.score).toBeCloseTo(0.85, 10);
	expect(trainedNetworks([])).toEqual([]);
});

test('what a network costs is what is counted of it, and each stored run is in one network', () => {
	const nets = trainedNetworks(trainedRecords);
	expect(nets.flatMap(({ runs }) => runs)).toHaveLength(trainedRecords.length);
	for (const { options, cost, weights, scores, runs } of nets) {
		expect({ macs: cost, weights }).toEqual(
			expect.objectContaining({
				macs: layerTable(smallNetwork(options)).total.macs,
				weights: layerTable(smallNetwork(options)).total.weights,
			}),
		);
		expect(scores).toEqual(runs.map(scoreOf));
	}
});
