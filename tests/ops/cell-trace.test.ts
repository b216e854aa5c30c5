import { expect, test } from 'vitest';
import { cellTrace } from '$lib/ops/cell-trace';
import { grains } from '$lib/ops/grain';
import * as layer from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { tapCount, type Cell } from '$lib/ops/taps';
import { trace } from '$lib/ops/trace';
import { cells, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';

const list = stages(
	[
		layer.depthwise({ inChannels: 2, kernel: [1, 3] }),
		layer.relu(),
		layer.pointwise({ inChannels: 2, outChannels: 3 }),
	],
	shape(2, 3, 2),
);
const whole = trace(list);
const cell: Cell = { y: 1, x: 2, channel: 1 };

test('the stretch of a cell has its taps and nothing else', () => {
	const stretch = cellTrace(whole, 0, cell);
	expect(stretch.length('product')).toBe(3);
	expect(upTo(3).map((position) => stretch.at(position, 'product'))).toEqual(
		upTo(3).map((tap) => ({ grain: 'product', position: tap, stage: 0, cell, tap, macs: tap + 1 })),
	);
});

test('a step of it is the step of the whole trace, counted from its own first product', () => {
	const stretch = cellTrace(whole, 2, cell);
	const end = whole.seek(2, cell, 'product');
	const last = stretch.at(1, 'product');
	expect(last).toEqual({ ...whole.at(end, 'product'), position: 1, macs: 2 });
});

test('every coarser grain takes the cell in one step, which completes it', () => {
	const stretch = cellTrace(whole, 0, cell);
	for (const grain of grains.filter((each) => each !== 'product')) {
		expect(stretch.length(grain)).toBe(1);
		expect(stretch.at(0, grain)).toEqual({ grain, position: 0, stage: 0, cell, tap: 2, macs: 3 });
		expect(stretch.convert(1, 'product', grain)).toBe(0);
		expect(stretch.convert(0, grain, 'product')).toBe(2);
		expect(stretch.seek(0, { y: 0, x: 0, channel: 0 }, grain)).toBe(0);
	}
});

test('positions outside go to the nearest end', () => {
	const stretch = cellTrace(whole, 0, cell);
	expect(stretch.at(-5, 'product').tap).toBe(0);
	expect(stretch.at(NaN, 'product').tap).toBe(0);
	expect(stretch.at(99, 'product').tap).toBe(2);
	expect(stretch.convert(99, 'product', 'product')).toBe(2);
});

test('the stretches of all cells of any layers, one after the other, are the whole trace', () => {
	forAll(
		anyLayers,
		(sample) => {
			const any = stages(sample.layers, sample.input);
			const all = trace(any);
			let position = 0;
			any.forEach((stage, index) => {
				for (const output of cells(stage.output)) {
					const stretch = cellTrace(all, index, output);
					expect(stretch.length('product')).toBe(tapCount(stage));
					const { cell: at, tap } = stretch.at(0, 'product');
					expect({ at, tap }).toEqual({ at: output, tap: 0 });
					position += stretch.length('product');
				}
			});
			expect(position).toBe(all.length('product'));
		},
		20,
	);
});
