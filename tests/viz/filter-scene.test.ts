import { describe, expect, test } from 'vitest';
import { valueAt } from '$lib/ops/array';
import { convolution } from '$lib/ops/convolutions';
import { conv, dense, flatten, shuffle } from '$lib/ops/layer';
import type { Run } from '$lib/ops/run';
import { shape } from '$lib/ops/shape';
import { trace } from '$lib/ops/trace';
import { filterScene, type FilterScene, linkage, shownWeights } from '$lib/viz/filter-scene';
import { item, upTo } from '../support/cells';
import { kindRun, stageRun } from '../support/stage-run';

/** The weights at work when the first cell of an output channel has taken its last tap. */
function filterAt(run: Run, stage: number, channel: number): FilterScene {
	const steps = trace(run.stages);
	const found = filterScene(run, steps.at(steps.seek(stage, { y: 0, x: 0, channel }, 'product'), 'product'));
	if (found === undefined) throw new Error(`stage ${stage} has no filter`);
	return found;
}

function pairs(rows: number, columns: number): [number, number][] {
	return upTo(rows).flatMap((row) => upTo(columns).map((column): [number, number] => [row, column]));
}

describe('the filter of a standard convolution', () => {
	const run = kindRun(convolution('standard'));
	const kernel = item(run.weights, 0).kernel;

	test('is the slices of the output channel at work', () => {
		const shown = filterAt(run, 0, 5);
		const array = shownWeights(shown);
		const { form, filter, filters, firstChannel } = shown;
		expect({ form, filter, filters, firstChannel }).toEqual({
			form: 'slices',
			filter: 5,
			filters: 8,
			firstChannel: 0,
		});
		expect(array.shape).toEqual([3, 3, 4]);
		for (const slice of upTo(4)) {
			for (const [y, x] of pairs(3, 3)) {
				expect(valueAt(array, y, x, slice)).toBe(kernel && valueAt(kernel, y, x, slice, 5));
			}
		}
	});

	test('marks the weight of the tap at work', () => {
		const steps = trace(run.stages);
		const { weight } = filterScene(run, steps.at(36 * 36 + 13, 'product')) ?? {};
		expect(weight).toEqual({ y: 1, x: 1, depth: 1, filter: 1 });
	});
});

describe('the filter of a grouped convolution', () => {
	test('begins at the first channel of its group', () => {
		const run = kindRun(convolution('grouped'));
		expect(filterAt(run, 0, 3)).toMatchObject({ firstChannel: 0, filter: 3, filters: 8 });
		expect(filterAt(run, 0, 4)).toMatchObject({ firstChannel: 2, filter: 4, filters: 8 });
		expect(shownWeights(filterAt(run, 0, 4)).shape).toEqual([3, 3, 2]);
	});

	test('of one channel is the one slice that the channel has', () => {
		const run = kindRun(convolution('depthwise'));
		expect(filterAt(run, 0, 2)).toMatchObject({ firstChannel: 2, filter: 2, filters: 4 });
		expect(shownWeights(filterAt(run, 0, 2)).shape).toEqual([3, 3, 1]);
	});
});

describe('the mixing matrix', () => {
	test('of a pointwise convolution has a row per filter and a column per input channel', () => {
		const run = kindRun(convolution('pointwise'));
		const kernel = item(run.weights, 0).kernel;
		const shown = filterAt(run, 0, 6);
		const array = shownWeights(shown);
		const { form, weight } = shown;
		expect(form).toBe('matrix');
		expect(array.shape).toEqual([8, 4, 1]);
		expect(weight).toMatchObject({ filter: 6, depth: 3 });
		for (const [row, column] of pairs(8, 4)) {
			expect(linkage(shown)(row, column)).toBe(true);
			expect(valueAt(array, row, column, 0)).toBe(kernel && valueAt(kernel, 0, 0, column, row));
		}
	});

	test('of groups is block diagonal: no weight links two groups', () => {
		const layers = [conv({ inChannels: 6, outChannels: 9, kernel: 1, groups: 3 })];
		const run = stageRun({ layers, input: shape(2, 2, 6) });
		const kernel = item(run.weights, 0).kernel;
		const shown = filterAt(run, 0, 4);
		const array = shownWeights(shown);
		const { firstChannel } = shown;
		expect(array.shape).toEqual([9, 6, 1]);
		expect(firstChannel).toBe(2);
		for (const [row, column] of pairs(9, 6)) {
			const isSameGroup = Math.floor(row / 3) === Math.floor(column / 2);
			expect(linkage(shown)(row, column)).toBe(isSameGroup);
			const weight = isSameGroup && kernel ? valueAt(kernel, 0, 0, column % 2, row) : 0;
			expect(valueAt(array, row, column, 0)).toBe(weight);
		}
	});

	test('of a fully connected layer is its kernel, outputs down and inputs across', () => {
		const layers = [flatten(), dense({ units: 3 })];
		const run = stageRun({ layers, input: shape(2, 1, 2) });
		const kernel = item(run.weights, 1).kernel;
		const shown = filterAt(run, 1, 2);
		const array = shownWeights(shown);
		const { form } = shown;
		expect([form, array.shape]).toEqual(['matrix', [3, 4, 1]]);
		for (const [row, column] of pairs(3, 4)) {
			expect(valueAt(array, row, column, 0)).toBe(kernel && valueAt(kernel, column, row));
		}
	});
});

test('layers without weights have no filter', () => {
	const run = stageRun({ layers: [shuffle({ groups: 2 })], input: shape(2, 2, 4) });
	expect(filterScene(run, trace(run.stages).at(3, 'product'))).toBeUndefined();
});
