import { describe, expect, test } from 'vitest';
import mobilenetFile from '$lib/notebook/pages/train-and-choose/examples/mobilenet.json';
import standardFile from '$lib/notebook/pages/train-and-choose/examples/standard.json';
import { jsonModel } from '$lib/models/open/json-model';
import { countedModel } from '$lib/models/open/counted-graph';
import { modelGraph, extracted } from '$lib/models/open/model-file';
import { smallNetwork, type SmallKind } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { readFileSync } from 'node:fs';

describe('the models that ship with the page', () => {
	test.each([
		['standard', standardFile],
		['mobilenet', mobilenetFile],
	] as const)('%s costs what the engine counts of the same network', (kind: SmallKind, file) => {
		const { total } = countedModel(jsonModel(JSON.stringify(file)));
		const table = layerTable(smallNetwork({ kind }));
		expect(total).toMatchObject({
			macs: table.total.macs,
			weights: table.total.weights,
			params: table.total.params,
		});
	});
});

test('a file of HDF5 that Keras would write is read', async () => {
	const bytes = readFileSync('tests/fixtures/models/small-standard.h5');
	const model = countedModel(modelGraph(await extracted(new Blob([bytes]))));
	expect(model.title).toBe('small_standard');
	expect(model.total.macs).toBe(layerTable(smallNetwork({ kind: 'standard' })).total.macs);
});
