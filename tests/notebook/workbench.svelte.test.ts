import { describe, expect, test } from 'vitest';
import type { Workbench } from '$lib/notebook/workbench.svelte';
import { valueAt } from '$lib/ops/array';
import { evaluate } from '$lib/ops/size';
import { bench, calculate, isUpToDate, picture } from './fixtures/bench';

function macs(workbench: Workbench): number {
	return evaluate(workbench.cost.macs).numerator;
}

describe('a workbench', () => {
	test('starts at the house example, calculated', () => {
		const workbench = bench('depthwise-separable');
		expect(macs(workbench)).toBe(2448);
		expect(workbench.ratio.fraction).toEqual({ numerator: 17, denominator: 72 });
		expect(workbench.stageMacs).toEqual([1296, 1152]);
		expect(isUpToDate(workbench)).toBe(true);
	});
});

describe('turning a dial', () => {
	test('changes what follows from it, and asks for a calculation', () => {
		const workbench = bench('standard');
		workbench.turn('outChannels', 16);
		expect(macs(workbench)).toBe(2 * 10368);
		expect(workbench.run.stages[0]?.output.channels.value).toBe(8);
		expect(isUpToDate(workbench)).toBe(false);
		calculate(workbench);
		expect(workbench.run.stages[0]?.output.channels.value).toBe(16);
		expect(isUpToDate(workbench)).toBe(true);
		expect(workbench.changes).toEqual([]);
	});

	test('to where it stands asks for nothing', () => {
		const workbench = bench('standard');
		workbench.turn('kernel', 3);
		expect(isUpToDate(workbench)).toBe(true);
	});

	test('makes the groups give way, and says why', () => {
		const workbench = bench('grouped');
		workbench.turn('inChannels', 3);
		expect(workbench.values.inChannels).toBe(3);
		expect(workbench.values.groups).toBe(1);
		expect(workbench.changes).toEqual([expect.objectContaining({ name: 'groups', asked: 2, given: 1 })]);
		expect(workbench.changes[0]?.reason?.rule).toBe('groups-divide-channels');
		workbench.turn('kernel', 5);
		expect(workbench.changes).toEqual([]);
	});

	test('of the groups moves the channels', () => {
		const workbench = bench('grouped');
		workbench.turn('groups', 3);
		const { groups, inChannels, outChannels } = workbench.values;
		expect([groups, inChannels % 3, outChannels % 3]).toEqual([3, 0, 0]);
		expect(workbench.changes.map(({ name }) => name).sort()).toEqual(['inChannels', 'outChannels']);
	});

	test('goes no further than its range', () => {
		const workbench = bench('standard');
		workbench.turn('mapSide', 1000);
		expect(workbench.values.mapSide).toBe(64);
		expect(workbench.changes).toEqual([{ name: 'mapSide', asked: 1000, given: 64 }]);
	});

	test('of the padding makes a kernel that does not fit give way', () => {
		const workbench = bench('standard');
		workbench.turn('mapSide', 2);
		workbench.pad('valid');
		expect(workbench.values).toMatchObject({ mapSide: 2, kernel: 2, padding: 'valid' });
	});
});

describe('the grain', () => {
	test('changes and keeps the place', () => {
		const workbench = bench('standard');
		workbench.player.seek(1777);
		workbench.regrain('cell');
		expect([workbench.grain, workbench.player.step]).toEqual(['cell', 49]);
		workbench.regrain('channel');
		expect(workbench.player.step).toBe(1);
		workbench.regrain('product');
		expect(workbench.player.step).toBe(2 * 1296 - 1);
	});
});

describe('a picture', () => {
	test('becomes the input, with room for it and its channels held', () => {
		const workbench = bench('standard');
		workbench.show(picture(3));
		expect(workbench.values).toMatchObject({ mapSide: 32, inChannels: 3, outChannels: 8 });
		const { input } = workbench.tensors;
		expect(input.shape).toEqual([32, 32, 3]);
		expect([0, 1, 2].map((channel) => valueAt(input, 5, 5, channel))).toEqual([72, 0, -100]);
		workbench.turn('inChannels', 5);
		expect(workbench.values.inChannels).toBe(3);
		expect(workbench.changes).toEqual([expect.objectContaining({ name: 'inChannels', asked: 5, given: 3 })]);
	});

	test('keeps a map that is larger, and can be made smaller afterwards', () => {
		const workbench = bench('standard');
		workbench.turn('mapSide', 48);
		workbench.show(picture(1));
		expect(workbench.values).toMatchObject({ mapSide: 48, inChannels: 1 });
		workbench.turn('mapSide', 8);
		expect(workbench.tensors.input.shape).toEqual([8, 8, 1]);
	});

	test('makes the groups give way where they do not divide its channels', () => {
		const workbench = bench('grouped');
		workbench.show(picture(3));
		expect(workbench.values).toMatchObject({ inChannels: 3, groups: 1 });
	});

	test('sets the channels free again when it goes', () => {
		const workbench = bench('standard');
		workbench.show(picture(3));
		workbench.show(undefined);
		workbench.turn('inChannels', 5);
		expect(workbench.values.inChannels).toBe(5);
		expect(workbench.setting.input).toBe('integers');
	});
});

describe('a run that has been calculated', () => {
	test('is shown at the step where the player stands', () => {
		const workbench = bench('standard');
		workbench.player.seek(500);
		workbench.turn('outChannels', 16);
		calculate(workbench);
		expect(workbench.player.step).toBe(500);
	});

	test('that is shorter is shown at its last step', () => {
		const workbench = bench('standard');
		workbench.player.seek(10000);
		workbench.turn('mapSide', 2);
		calculate(workbench);
		expect(workbench.trace.length('product')).toBe(4 * 8 * 36);
		expect(workbench.player.position).toBe(4 * 8 * 36 - 1);
	});
});

test('what a person types is in the numbers, and can be taken back', () => {
	const workbench = bench('standard');
	const before = workbench.tensors.input;
	workbench.edit([{ tensor: 'x', place: [2, 3, 1], value: 9 }]);
	workbench.edit([{ tensor: 'x', place: [2, 3, 1], value: -9 }]);
	expect(workbench.edits).toHaveLength(1);
	expect(valueAt(workbench.tensors.input, 2, 3, 1)).toBe(-9);
	expect(isUpToDate(workbench)).toBe(false);
	workbench.edits = [];
	expect(workbench.tensors.input).toEqual(before);
});
