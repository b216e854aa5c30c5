import { describe, expect, test } from 'vitest';
import { effnet } from '$lib/models/effnet';
import { effnetRival } from '$lib/models/effnet-rivals';
import { exactTurns } from '$lib/models/exact-turns';
import { mobilenet } from '$lib/models/mobilenet';
import { networkIds } from '$lib/models/network-ids';
import { dialsOf, networkOf, networks, type NetworkDial, type NetworkValue } from '$lib/models/networks';
import { shufflenet, shufflenetGroups } from '$lib/models/shufflenet';
import { layerTable } from '$lib/models/table';
import { dimensions, shapeText } from '$lib/ops/shape';
import { finalShape, stages } from '$lib/ops/stages';
import reference from '../reference/architectures.json';

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

	test('every pair costs what a count by hand of its units gives', () => {
		for (const groups of shufflenetGroups) {
			for (const scale of [0.25, 0.5, 1, 1.5, 2]) {
				const { rows, total } = layerTable(networkOf('shufflenet').model({ groups, scale }));
				const channels = (name: string) => rows.find((row) => row.name === name)?.output[2] ?? NaN;
				const first = channels('conv1');
				const width = channels('stage2.unit1.concat');
				expect(total.macs).toBe(shufflenetMacs({ groups, first, width }));
				expect(width % (4 * groups)).toBe(0);
			}
		}
	});

	test.each(reference.networks.filter(({ family }) => !family.startsWith('MobileNet')))(
		'$id is what the dials give, if they reach it',
		({ family, variant, input, totals }) => {
			const network = networkOf(family === 'ShuffleNet v1' ? 'shufflenet' : 'effnet');
			const { groups, scale, conv1_channels: first, model } = variant;
			const build = model === 'effnet' ? 'paper' : model === 'keras-effnet' ? 'keras' : model;
			const made = network.model(
				build === undefined ? { groups: groups ?? NaN, scale: scale ?? NaN } : { network: build },
			);
			const { rows, total } = layerTable(made);
			expect(dimensions(made.input)).toEqual(input);
			// One network of the reference has twice the filters that the page gives its first convolution.
			if (first !== undefined && rows[0]?.output[2] !== first) {
				expect([groups, scale, first]).toEqual([3, 0.25, 12]);
				return;
			}
			expect([total.macs, total.weights]).toEqual([totals.macs, totals.params]);
		},
	);

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

/** The work of ShuffleNet at 224 for 1000 classes, by the formula of its units (Zhang et al. 2017, §3.2, Table 1). */
function shufflenetMacs({ groups, first, width }: Record<'groups' | 'first' | 'width', number>): number {
	const stages = [4, 8, 4].map((units, index) => {
		const area = (28 / 2 ** index) ** 2;
		const channels = width * 2 ** index;
		const before = index === 0 ? first : channels / 2;
		const narrow = channels / 4;
		const halving =
			(4 * area * before * narrow) / (index === 0 ? 1 : groups) +
			area * (9 * narrow + (narrow * (channels - before)) / groups);
		return halving + (units - 1) * area * ((2 * channels * narrow) / groups + 9 * narrow);
	});
	return 112 ** 2 * 27 * first + stages.reduce((sum, macs) => sum + macs) + 4 * width * 1000;
}

/** Where a dial can stand: all its options, or the ends and the beginning of its range. */
function places(dial: NetworkDial): readonly NetworkValue[] {
	return 'options' in dial ? dial.options : [dial.min, dial.usual, dial.max];
}
