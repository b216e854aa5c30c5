import { describe, expect, test } from 'vitest';
import { stageCost } from '$lib/ops/cost';
import { convolution } from '$lib/ops/convolutions';
import { evaluate } from '$lib/ops/size';
import { trace } from '$lib/ops/trace';
import { clocked } from '$lib/viz/clocked';
import { laneFrame } from '$lib/viz/lane-frame';
import { scene } from '$lib/viz/scene';
import { labelled } from '../support/registry';
import { kindRun } from '../support/stage-run';

describe.each(labelled)('%s', (_, { kind, values }) => {
	const run = kindRun(kind, values);
	const steps = trace(run.stages);
	const clock = clocked(run, steps);

	test('the clock ends with the multiply–accumulates of all layers', () => {
		const macs = run.stages.map((stage) => evaluate(stageCost(stage).macs).numerator);
		expect(clock.all).toBe(macs.reduce((sum, each) => sum + each, 0));
		expect(clock.at(clock.all)).toEqual(steps.at(steps.length('product') - 1, 'product'));
		expect(clock.at(clock.all + 5)).toEqual(clock.at(clock.all));
	});

	test('at each tick a lane stands where its trace has done so many multiply–accumulates', () => {
		const every = Math.max(Math.floor(clock.all / 300), 1);
		for (let tick = 1; tick <= clock.all; tick += every) {
			const step = clock.at(tick);
			expect(step.macs).toBe(tick);
			expect(step).toEqual(steps.at(step.position, 'product'));
		}
	});

	test('shows of each tensor what the stage shows, without visiting its taps', () => {
		const every = Math.max(Math.floor(clock.all / 40), 1);
		for (let tick = 1; tick < clock.all; tick += every) {
			const step = clock.at(tick);
			const { tensors } = laneFrame(run, step);
			const full = scene(run, step);
			const made = tensors[step.stage + 1];
			const done = full.output.maps.reduce((sum, map) => sum + map.done, 0);
			expect(made?.done).toBe(done);
			expect(made?.making).toEqual(step.cell);
			for (const input of full.inputs) {
				const reading = tensors[input.made + 1]?.reading;
				const read = input.maps.filter(({ takesPart }) => takesPart).map(({ channel }) => channel);
				expect(reading?.window).toEqual(input.window);
				expect([reading?.channels.from, reading?.channels.to]).toEqual([read[0], read.at(-1)]);
				expect(reading?.dilation).toEqual(input.dilation);
				if (input.cell) expect(reading?.cell).toEqual(input.cell);
			}
		}
	});

	test('at the end everything is there and nothing is at work', () => {
		const { tensors } = laneFrame(run, clock.at(clock.all));
		for (const { array, done, making, reading } of tensors) {
			expect(done).toBe(array.data.length);
			expect([making, reading]).toEqual([undefined, undefined]);
		}
	});

	test('before the first tick only the input is there', () => {
		const { tensors, stage } = laneFrame(run, clock.at(0), false);
		expect(tensors[0]?.done).toBe(run.input.data.length);
		expect(tensors[run.stages.indexOf(stage) + 1]?.done).toBe(0);
	});
});

test('layers without multiply–accumulates take no time', () => {
	const run = kindRun(convolution('effnet-block'));
	const clock = clocked(run, trace(run.stages));
	const pool = run.stages.findIndex(({ layer }) => layer.op === 'maxPool');
	const before = run.stages
		.slice(0, pool)
		.reduce((sum, stage) => sum + evaluate(stageCost(stage).macs).numerator, 0);
	expect(clock.at(before).stage).toBe(pool - 1);
	expect(clock.at(before + 1).stage).toBe(pool + 1);
	const pooled = laneFrame(run, clock.at(before + 1)).tensors[pool + 1];
	expect(pooled?.done).toBe(pooled?.array.data.length);
});
