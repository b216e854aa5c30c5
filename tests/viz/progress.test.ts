import { expect, test } from 'vitest';
import { stage as words } from '$lib/messages/en/stage';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { add, relu } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { grains } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { doneLayers, firstSteps, middleStep } from '$lib/viz/progress';
import { kindRun, stageRun } from '../support/stage-run';

test.each(convolutions.map(({ id }) => id))('%s: each layer begins at its first step', (id) => {
	const { stages } = kindRun(convolution(id));
	const steps = trace(stages);
	for (const grain of grains) {
		const starts = firstSteps(steps, grain);
		expect(starts).toHaveLength(stages.length);
		expect(starts.map((start) => steps.at(start, grain).stage)).toEqual([...stages.keys()]);
		for (const [stage, start] of starts.entries()) {
			if (stage > 0) expect(steps.at(start - 1, grain).stage).toBe(stage - 1);
		}
		expect(starts[0]).toBe(0);
	}
});

test('the layers that are done are told with their work, those without weights are not', () => {
	const run = kindRun(convolution('effnet-block'));
	const told = { macs: [1152, 864, 0, 432, 2304], words };
	expect(doneLayers(run, 0, told)).toEqual([]);
	expect(doneLayers(run, 4, told).map(({ name, macs }) => [name, macs])).toEqual([
		['bottleneck', 1152],
		['row sweep', 864],
		['column sweep', 432],
	]);
});

test('the step in the middle is in the midst of the join, where paths meet', () => {
	const run = stageRun({ layers: [relu(), add(), relu(), relu(), relu()], input: shape(1, 1, 6) });
	const steps = trace(run.stages);
	for (const grain of grains) {
		expect(steps.at(middleStep(run, steps, grain), grain).stage, grain).toBe(1);
	}
	expect(steps.at(middleStep(run, steps, 'cell'), 'cell').cell.channel).toBe(2);
	const plain = stageRun({ layers: [relu(), relu()], input: shape(1, 1, 6) });
	expect(middleStep(plain, trace(plain.stages), 'cell')).toBe(6);
});
