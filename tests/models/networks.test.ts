import { describe, expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import { networkBlocks } from '$lib/models/network-blocks';
import { networkIds } from '$lib/models/network-ids';
import { dialledModel, dialsOf, networkOf, networks } from '$lib/models/networks';
import { layerTable } from '$lib/models/table';
import { stages } from '$lib/ops/stages';
import { item } from '../support/cells';

describe('the networks with pages', () => {
	test('are those that have an address', () => {
		expect(networks.map(({ id }) => id)).toEqual(networkIds);
		expect(() => networkOf('alexnet')).toThrow(new RangeError('no network is called alexnet'));
	});

	test.each(networks)('$id: every place of every dial gives a network', (network) => {
		for (const [name, dial] of dialsOf(network)) {
			const places = 'options' in dial ? dial.options : [dial.min, dial.usual, dial.max];
			expect(places).toContain(dial.usual);
			for (const value of places) {
				const model = dialledModel(network, { [name]: value });
				expect(layerTable(model).total.macs).toBeGreaterThan(0);
			}
		}
	});

	test('mobilenet: the dials are those of the model', () => {
		const network = networkOf('mobilenet');
		expect(dialledModel(network)).toEqual(mobilenet());
		const values = { alpha: 0.5, resolution: 160, classes: 10 };
		expect(dialledModel(network, values)).toEqual(mobilenet(values));
	});
});

describe('the blocks of a network', () => {
	const model = mobilenet({ alpha: 0.25, resolution: 128, classes: 10 });
	const list = stages(model.layers, model.input);
	const table = layerTable(model);
	const blocks = networkBlocks(table);

	test('are all its stages in their order, none of them twice', () => {
		expect(item(blocks, 0).first).toBe(0);
		expect(item(blocks, -1).last).toBe(list.length - 1);
		blocks.slice(1).forEach(({ first }, index) => {
			expect(first).toBe(item(blocks, index).last + 1);
		});
	});

	test('hold each layer with the stage that makes its activation', () => {
		expect(blocks.map(({ name }) => name)).toEqual([
			'conv1',
			...Array.from({ length: 13 }, (_, index) => `block${index + 1}`),
			'gap',
			'fc',
		]);
		const { layers } = item(blocks, 1);
		expect(layers.map(({ row, stage }) => [row.name, item(list, stage).layer.op])).toEqual([
			['block1.dw', 'relu'],
			['block1.pw', 'relu'],
		]);
		expect(item(item(blocks, -1).layers, 0).stage).toBe(list.length - 1);
		expect(blocks.flatMap(({ layers: own }) => own.map(({ row }) => row))).toEqual(table.rows);
	});
});
