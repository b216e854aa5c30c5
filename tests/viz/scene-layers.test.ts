import { describe, expect, test } from 'vitest';
import { convolution } from '$lib/ops/convolutions';
import { add, avgPool, concat, conv, maxPool } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { INPUT } from '$lib/ops/stages';
import { trace } from '$lib/ops/trace';
import { scene, type Scene } from '$lib/viz/scene';
import { item, upTo } from '../support/cells';
import { kindRun, stageRun } from '../support/stage-run';

describe('in a grouped convolution', () => {
	const run = kindRun(convolution('grouped'));
	const steps = trace(run.stages);

	test.each([
		[0, [0, 1]],
		[3, [0, 1]],
		[4, [2, 3]],
		[7, [2, 3]],
	])('output channel %d reads only the channels of its group', (channel, group) => {
		const input = item(scene(run, steps.at(channel, 'channel')).inputs, 0);
		const taking = input.maps.filter(({ takesPart }) => takesPart);
		expect(taking.map((map) => map.channel)).toEqual(group);
		expect(taking.filter(({ isFocus }) => isFocus)).toHaveLength(1);
	});
});

describe('a join', () => {
	/** 3×3×2 → 2 channels, joined with the input, and what both make put after a branch of its own. */
	const run = stageRun({
		layers: [
			conv({ inChannels: 2, outChannels: 2, kernel: 1 }),
			add(),
			concat({ branch: [conv({ inChannels: 2, outChannels: 3, kernel: 1 })], branchFirst: true }),
		],
		input: shape(3, 3, 2),
	});
	const steps = trace(run.stages);
	const [, sum, branch, both] = upTo(4);

	function at(stage: number | undefined, channel: number): Scene {
		return scene(run, steps.at(steps.seek(stage ?? NaN, { y: 1, x: 2, channel }, 'product'), 'product'));
	}

	test('shows both of what it reads', () => {
		const { inputs } = at(sum, 1);
		expect(inputs.map(({ made }) => made)).toEqual([0, INPUT]);
		expect(inputs.map(({ array }) => array)).toEqual([run.outputs[0], run.input]);
	});

	test('that adds reads the same cell of both, one after the other', () => {
		const last = at(sum, 1);
		const first = scene(run, steps.at(last.step.position - 1, 'product'));
		const cell = { y: 1, x: 2, channel: 1 };
		expect(first.inputs.map((input) => input.cell)).toEqual([cell, undefined]);
		expect(last.inputs.map((input) => input.cell)).toEqual([undefined, cell]);
		for (const { window, maps } of last.inputs) {
			expect(window).toEqual({ y: 1, x: 2, height: 1, width: 1 });
			expect(maps.map(({ takesPart }) => takesPart)).toEqual([false, true]);
		}
	});

	test('that concatenates reads the one input that holds the channel', () => {
		expect(item(run.stages, both ?? 0).reads).toEqual([sum, branch]);
		const [fromBranch, fromMain] = [at(both, 2), at(both, 3)];
		expect(fromBranch.inputs.map((input) => input.cell?.channel)).toEqual([undefined, 2]);
		expect(fromMain.inputs.map((input) => input.cell?.channel)).toEqual([0, undefined]);
		expect(fromMain.inputs.map((input) => input.window === undefined)).toEqual([false, true]);
	});
});

test('padding is in the picture of pools, and takes no part in their values', () => {
	const window = { kernel: 3, stride: 2, padding: 'same' } as const;
	const layers = [maxPool(window), avgPool({ ...window, stride: 1 })];
	const run = stageRun({ layers, input: shape(4, 4, 1) });
	const steps = trace(run.stages);
	const last = scene(run, steps.at(steps.seek(0, { y: 1, x: 1, channel: 0 }, 'product'), 'product'));
	expect(item(last.inputs, 0).pads).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
	expect(last.products.all.filter(({ padded }) => padded)).toHaveLength(5);
	const corner = Math.max(...[10, 11, 14, 15].map((place) => run.input.data[place] ?? NaN));
	expect(last.output.running).toBe(corner);
});

test('a gap in the window is told, and the window spans it', () => {
	const layers = [conv({ inChannels: 1, outChannels: 1, kernel: 3, dilation: 2, padding: 'valid' })];
	const run = stageRun({ layers, input: shape(7, 7, 1) });
	const { inputs } = scene(run, trace(run.stages).at(0, 'cell'));
	expect(item(inputs, 0)).toMatchObject({
		dilation: [2, 2],
		window: { y: 0, x: 0, height: 5, width: 5 },
	});
});
