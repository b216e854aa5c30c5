import { expect, test } from 'vitest';
import { effnet, effnetForms } from '$lib/models/effnet';
import { printedFirstLayer, printedHalvings } from '$lib/models/effnet-readings';
import { layerTable } from '$lib/models/table';

test('every source says its place, and only whole halvings end with a layer', () => {
	expect(printedFirstLayer.source).toBe('Freeman et al. 2018, §3');
	expect(printedHalvings.map(({ id, last }) => [id, last !== undefined])).toEqual([
		['experiments', true],
		['strides', false],
		['article', false],
		['keras', true],
		['pytorch', true],
	]);
});

test('all forms of the block cost the same, layer by layer', () => {
	const costs = effnetForms.map((form) =>
		layerTable(effnet({ form })).rows.map(({ macs, weights }) => [macs, weights]),
	);
	expect(costs[1]).toEqual(costs[0]);
	expect(costs[2]).toEqual(costs[0]);
});
