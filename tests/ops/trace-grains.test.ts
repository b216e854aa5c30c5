import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { tapCount } from '$lib/ops/taps';
import { grains, type Grain } from '$lib/ops/grain';
import { trace, type Trace } from '$lib/ops/trace';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';
import type { Sample } from '../support/sample';

function traced({ layers, input }: Sample): { list: readonly Stage[]; run: Trace } {
	const list = stages(layers, input);
	return { list, run: trace(list) };
}

/** Layers, a grain and a place on the way through, as a share from 0 to 1. */
const anyMoment = fc.record({
	sample: anyLayers,
	grain: fc.constantFrom(...grains),
	share: fc.double({ min: 0, max: 1, noNaN: true }),
});

function positionAt(run: Trace, grain: Grain, share: number): number {
	return Math.min(Math.floor(share * run.length(grain)), run.length(grain) - 1);
}

test('coarse to fine and back is the same step, and one finer step on is the next', () => {
	forAll(anyMoment, ({ sample, grain: coarse, share }) => {
		const { run } = traced(sample);
		const position = positionAt(run, coarse, share);
		for (const fine of grains.slice(0, grains.indexOf(coarse) + 1)) {
			const last = run.convert(position, coarse, fine);
			expect(run.convert(last, fine, coarse)).toBe(position);
			if (position + 1 < run.length(coarse)) expect(run.convert(last + 1, fine, coarse)).toBe(position + 1);
		}
	});
});

test('a fine step lies within the coarse step that holds it', () => {
	forAll(anyMoment, ({ sample, grain: fine, share }) => {
		const { run } = traced(sample);
		const position = positionAt(run, fine, share);
		for (const coarse of grains.slice(grains.indexOf(fine))) {
			const holding = run.convert(position, fine, coarse);
			expect(run.convert(holding, coarse, fine)).toBeGreaterThanOrEqual(position);
			if (holding > 0) expect(run.convert(holding - 1, coarse, fine)).toBeLessThan(position);
			expect(run.at(holding, coarse).stage).toBe(run.at(position, fine).stage);
		}
	});
});

test('a coarse step and the last fine step in it stand at the same place with the same count', () => {
	forAll(anyMoment, ({ sample, grain: coarse, share }) => {
		const { run } = traced(sample);
		const step = run.at(positionAt(run, coarse, share), coarse);
		const fine = run.at(run.convert(step.position, coarse, 'product'), 'product');
		expect({ ...fine, grain: coarse, position: step.position }).toEqual(step);
	});
});

test('seeking the cell of a step comes back to that step', () => {
	forAll(anyMoment, ({ sample, grain, share }) => {
		const { list, run } = traced(sample);
		const step = run.at(positionAt(run, grain, share), grain);
		const sought = run.seek(step.stage, step.cell, grain);
		const missing = grain === 'product' ? tapCount(item(list, step.stage)) - 1 - step.tap : 0;
		expect(sought).toBe(step.position + missing);
	});
});

test('a stage that is not there cannot be sought', () => {
	const { run } = traced({ layers: [layer.relu(), layer.relu(), layer.relu()], input: shape(1, 1, 1) });
	expect(() => run.seek(3, { y: 0, x: 0, channel: 0 }, 'cell')).toThrow(
		new RangeError('no stage 3: there are 3'),
	);
});
