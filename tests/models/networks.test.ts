import { describe, expect, test } from 'vitest';
import { effnet } from '$lib/models/effnet';
import { effnetRival } from '$lib/models/effnet-rivals';
import { exactTurns } from '$lib/models/exact-turns';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { networkBlocks } from '$lib/models/network-blocks';
import { networkIds } from '$lib/models/network-ids';
import { dialsOf, networkOf, networks, type NetworkDial, type NetworkValue } from '$lib/models/networks';
import { shufflenet } from '$lib/models/shufflenet';
import { layerTable } from '$lib/models/table';
import { cutOut } from '$lib/ops/cut';
import { shapeText } from '$lib/ops/shape';
import { finalShape, INPUT, stages } from '$lib/ops/stages';
import { item } from '../support/cells';

describe('the networks with pages', () => {
	test('are those that have an address', () => {
		expect(networks.map(({ id }) => id)).toEqual(networkIds);
		expect(() => networkOf('alexnet')).toThrow(new RangeError('no network is called alexnet'));
	});

	test.each(networks)('$id: every place of every dial, with every build, gives a network', (network) => {
		const builds = network.dials.network;
		for (const build of builds ? places(builds) : [undefined]) {
			const own = build === undefined ? {} : { network: build };
			for (const [name, dial] of dialsOf(network)) {
				expect(places(dial)).toContain(dial.usual);
				for (const value of places(dial)) {
					const model = network.model({ ...own, [name]: value });
					expect(layerTable(model).total.macs).toBeGreaterThan(0);
				}
			}
		}
	});

	test('every pair of a group count and a scale gives a ShuffleNet that ends in its classes', () => {
		const network = networkOf('shufflenet');
		const { groups, scale } = network.dials;
		for (const count of groups ? places(groups) : []) {
			for (const size of scale ? places(scale) : []) {
				const { layers, input } = network.model({ groups: count, scale: size, classes: 7 });
				expect(shapeText(finalShape(stages(layers, input), input))).toBe('1×1×7');
			}
		}
	});

	test('the dials are those of the models', () => {
		expect(networkOf('mobilenet').model({})).toEqual(mobilenet());
		const values = { alpha: 0.5, resolution: 160, classes: 10 };
		expect(networkOf('mobilenet').model(values)).toEqual(mobilenet(values));
		expect(networkOf('shufflenet').model({})).toEqual(shufflenet());
		const narrow = { groups: 8, scale: 0.25, resolution: 128, classes: 10 };
		expect(networkOf('shufflenet').model(narrow)).toEqual(shufflenet(narrow));
		expect(networkOf('effnet').model({})).toEqual(effnet());
		expect(networkOf('effnet').model({ network: 'keras', classes: 5 })).toEqual(
			effnet({ form: 'keras', classes: 5 }),
		);
		expect(networkOf('effnet').model({ network: 'baseline', resolution: 48 })).toEqual(
			effnetRival('baseline', { resolution: 48 }),
		);
	});

	test('a value that a dial does not have is refused with those that it has', () => {
		expect(() => networkOf('shufflenet').model({ groups: 5 })).toThrow(
			'groups must be one of its options: got 5; try 1, 2, 3, 4 or 8',
		);
		expect(() => networkOf('effnet').model({ classes: 1 })).toThrow(
			'classes must be from 2 to 1000: got 1; try 10',
		);
	});
});

describe('where the groups do not divide the channels that a scale asks for', () => {
	const network = networkOf('shufflenet');

	test('the nearest width is taken, which is said with the rule', () => {
		expect(network.model({ groups: 4, scale: 0.5 }).adjustments).toEqual([
			{ what: 'width', asked: 136, given: 144, step: 16, groups: 4 },
		]);
		expect(network.model({ groups: 8, scale: 0.5 }).adjustments).toEqual([
			{ what: 'firstWidth', asked: 12, given: 16, step: 8, groups: 8 },
		]);
		expect(network.model({}).adjustments).toEqual([]);
	});

	test('the ways out are the other options of one dial, each of which needs no rounding', () => {
		const values = { groups: 4, scale: 0.5 };
		expect(exactTurns(network, values)).toEqual([
			{ name: 'groups', options: [1, 3] },
			{ name: 'scale', options: [1, 2] },
		]);
		for (const { name, options } of exactTurns(network, values)) {
			for (const option of options) {
				expect(network.model({ ...values, [name]: option }).adjustments).toEqual([]);
			}
		}
		expect(exactTurns(network, { groups: 3 })).toEqual([]);
		expect(exactTurns(networkOf('mobilenet'), {})).toEqual([]);
	});
});

/** Where a dial can stand: all its options, or the ends and the beginning of its range. */
function places(dial: NetworkDial): readonly NetworkValue[] {
	return 'options' in dial ? dial.options : [dial.min, dial.usual, dial.max];
}

describe('the blocks of a network', () => {
	test.each(
		networks.flatMap((network) => {
			const builds = network.dials.network;
			return (builds ? places(builds) : [undefined]).map((build) => {
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
