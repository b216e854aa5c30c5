import { describe, expect, test } from 'vitest';
import { conv, globalAvgPool, type Layer } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { trace } from '$lib/ops/trace';
import { productGroups, type ProductGroups } from '$lib/viz/product-groups';
import { scene } from '$lib/viz/scene';
import { item, upTo } from '../support/cells';
import { plainRun } from '../support/stage-run';

interface Place {
	readonly channel?: number;
	readonly tap: number;
}

/** The groups at a tap of the middle cell of 3×3 maps; every input is 2, every weight −1. */
function groupsAt(layer: Layer, inChannels: number, { channel = 0, tap }: Place): ProductGroups {
	const run = plainRun({ layers: [layer], input: shape(3, 3, inChannels) }, 2, -1);
	const steps = trace(run.stages);
	const [y, x] = layer.op === 'globalAvgPool' ? [0, 0] : [1, 1];
	const start = steps.seek(0, { y, x, channel }, 'cell') - 1;
	const before = start < 0 ? -1 : steps.convert(start, 'cell', 'product');
	return productGroups(scene(run, steps.at(before + 1 + tap, 'product')).products, tap);
}

function mixing(inChannels: number, kernel = 3, groups = 1) {
	return conv({ inChannels, outChannels: 2 * groups, kernel, groups });
}

describe('up to 36 products', () => {
	const groups = groupsAt(mixing(4), 4, { tap: 13 });

	test('are all shown, a group for each input channel, set out like the window', () => {
		expect(groups.shown.map(({ channel, items }) => [channel, items.length])).toEqual(
			upTo(4).map((channel) => [channel, 9]),
		);
		expect(groups).toMatchObject({ columns: 3, carried: undefined, ahead: 0 });
	});

	test('add up in each group to what is done of it', () => {
		expect(groups.shown.map(({ subtotal }) => subtotal)).toEqual([-18, -10, undefined, undefined]);
	});

	test('are at work in the group of the tap', () => {
		expect(groups.shown.map(({ isFocus }) => isFocus)).toEqual([false, true, false, false]);
	});

	test('keep their places in the order of the taps', () => {
		expect(groups.shown.flatMap(({ items }) => items.map(({ index }) => index))).toEqual(upTo(36));
	});
});

describe('more products', () => {
	test('are shown for the channel at work, with what came before as one number', () => {
		const groups = groupsAt(mixing(6), 6, { tap: 31 });
		expect(groups.shown).toHaveLength(1);
		expect(item(groups.shown, 0)).toMatchObject({ channel: 3, subtotal: -10, isFocus: true });
		expect(groups.carried).toEqual({ from: 0, to: 2, total: -54 });
		expect(groups.ahead).toBe(2);
	});

	test('carry nothing in the first channel and have nothing ahead in the last', () => {
		expect(groupsAt(mixing(6), 6, { tap: 0 })).toMatchObject({ carried: undefined, ahead: 5 });
		expect(groupsAt(mixing(6), 6, { tap: 53 })).toMatchObject({ carried: { from: 0, to: 4 }, ahead: 0 });
	});

	test('of a later group carry the channels of that group', () => {
		const { carried, shown } = groupsAt(mixing(12, 3, 2), 12, { channel: 3, tap: 20 });
		expect(item(shown, 0).channel).toBe(8);
		expect(carried).toEqual({ from: 6, to: 7, total: -36 });
	});
});

describe('one product per channel', () => {
	test('is one list in columns of its own', () => {
		const groups = groupsAt(mixing(8, 1), 8, { tap: 5 });
		expect(groups).toMatchObject({ columns: 3, carried: undefined, ahead: 0 });
		expect(item(groups.shown, 0)).toMatchObject({ channel: undefined, subtotal: undefined, isFocus: true });
		expect(item(groups.shown, 0).items).toHaveLength(8);
	});

	test('takes no more columns than there are', () => {
		expect(groupsAt(mixing(2, 1), 2, { tap: 1 }).columns).toBe(2);
	});

	test('is cut into lists of 36 where there are more channels', () => {
		const [first, second] = [0, 40].map((tap) => groupsAt(mixing(64, 1), 64, { tap }));
		expect(item(first?.shown ?? [], 0).items).toHaveLength(36);
		expect(first).toMatchObject({ carried: undefined, ahead: 28 });
		expect(item(second?.shown ?? [], 0).items).toHaveLength(28);
		expect(second).toMatchObject({ carried: { from: 0, to: 35, total: -72 }, ahead: 0 });
	});
});

test('a pool over the whole map is one group of its channel', () => {
	const groups = groupsAt(globalAvgPool(), 2, { channel: 1, tap: 8 });
	expect(groups.shown.map(({ channel, items }) => [channel, items.length])).toEqual([[1, 9]]);
});
