import { describe, expect, test } from 'vitest';
import { effnet } from '$lib/models/effnet';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { networkBlocks } from '$lib/models/network-blocks';
import { networks } from '$lib/models/networks';
import { shufflenet } from '$lib/models/shufflenet';
import { layerTable } from '$lib/models/table';
import { cutOut } from '$lib/ops/cut';
import { shapeText } from '$lib/ops/shape';
import { INPUT, stages } from '$lib/ops/stages';
import { item } from '../support/cells';

describe('the blocks of a network', () => {
	test.each(
		networks.flatMap((network) => {
			const builds = network.dials.network;
			return (builds && 'options' in builds ? builds.options : [undefined]).map((build) => {
				const model = network.model(build === undefined ? {} : { network: build });
				return [model.title, model] as const;
			});
		}),
	)('of %s are all its stages in their order, none of them twice, and its rows', (_, model) => {
		const list = stages(model.layers, model.input);
		const table = layerTable(model);
		const blocks = networkBlocks(table, list);
		expect(item(blocks, 0).first).toBe(0);
		expect(item(blocks, -1).last).toBe(list.length - 1);
		blocks.slice(1).forEach(({ first }, index) => {
			expect(first).toBe(item(blocks, index).last + 1);
		});
		expect(blocks.flatMap(({ layers }) => layers.map(({ row }) => row))).toEqual(table.rows);
		for (const { first, last } of blocks) expect(() => cutOut(list, first, last)).not.toThrow();
	});

	test('hold each layer with the stage that makes its activation', () => {
		const { list, blocks } = blocksOf(mobilenet({ alpha: 0.25, resolution: 128, classes: 10 }));
		expect(blocks.map(({ name }) => name)).toEqual([
			'conv1',
			...Array.from({ length: 13 }, (_, index) => `block${index + 1}`),
			'gap',
			'fc',
		]);
		const { layers } = item(blocks, 1);
		expect(layers.map(({ name, stage }) => [name, item(list, stage).layer.op])).toEqual([
			['dw', 'relu'],
			['pw', 'relu'],
		]);
		expect(item(item(blocks, -1).layers, 0).stage).toBe(list.length - 1);
	});

	test('hold what each layer reads: the one before it, the input of the block, or two that are joined', () => {
		const { blocks } = blocksOf(shufflenet());
		const reads = (name: string) =>
			blocks.find((block) => block.name === name)?.layers.map((layer) => [layer.name, layer.reads]);
		expect(reads('stage2.unit1')).toEqual([
			['gconv1', [INPUT]],
			['shuffle', [0]],
			['dw', [1]],
			['gconv2', [2]],
			['avgpool', [INPUT]],
			['concat', [3, 4]],
		]);
		expect(reads('stage3.unit2')?.at(-1)).toEqual(['add', [3, INPUT]]);
		expect(reads('maxpool')).toEqual([['maxpool', [INPUT]]]);
	});

	test('a flatten is of the classifier that reads it, so that the maps before it stay maps', () => {
		const { list, blocks } = blocksOf(effnet());
		expect(blocks.map(({ name }) => name)).toEqual(['block1', 'block2', 'block3', 'fc']);
		const { first, layers } = item(blocks, -1);
		expect(item(list, first).layer.op).toBe('flatten');
		expect(item(layers, 0).reads).toEqual([INPUT]);
		expect(shapeText(item(list, first - 1).output)).toBe('4×4×256');
	});

	function blocksOf(model: Model) {
		const list = stages(model.layers, model.input);
		return { list, blocks: networkBlocks(layerTable(model), list) };
	}
});
