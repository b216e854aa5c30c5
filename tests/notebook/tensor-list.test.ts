import { describe, expect, test } from 'vitest';
import { stage as stageWords } from '$lib/messages/en/stage';
import { workbench } from '$lib/messages/en/workbench';
import { valueAt } from '$lib/ops/array';
import { convolution } from '$lib/ops/convolutions';
import { gridEdits, plane, tensorList, type TensorEntry } from '$lib/notebook/tensor-list';
import { item } from '../support/cells';
import { kindRun } from '../support/stage-run';

const run = kindRun(convolution('grouped-shuffle'));
const list = tensorList(run, workbench.editor, stageWords);

describe('the tensors of a run', () => {
	test('come in the order of the data, each with a name of its own', () => {
		expect(list.map(({ id, title }) => [id, title])).toEqual([
			['x', 'input'],
			['k0', 'weights, first convolution'],
			['y0', 'output, first convolution'],
			['y1', 'output, shuffle'],
			['k2', 'weights, second convolution'],
			['y2', 'output, second convolution'],
		]);
	});

	test('can be changed unless they are calculated', () => {
		expect(list.filter(({ isEditable }) => !isEditable).map(({ id }) => id)).toEqual(['y0', 'y1', 'y2']);
		expect(list.filter(({ isKernel }) => isKernel).map(({ id }) => id)).toEqual(['k0', 'k2']);
	});

	test('are there before anything is calculated, but for the outputs', () => {
		const early = tensorList({ ...run, outputs: [] }, workbench.editor, stageWords);
		expect(early.map(({ id }) => id)).toEqual(['x', 'k0', 'k2']);
	});
});

describe('a plane', () => {
	test('of an activation is one channel', () => {
		const rows = plane(run.input, [4]);
		expect(rows).toHaveLength(6);
		expect(rows[2]?.[5]).toBe(valueAt(run.input, 2, 5, 4));
	});

	test('of a kernel is one slice of one filter', () => {
		const { weights } = kindRun(convolution('standard'));
		const kernel = weights[0]?.kernel;
		if (kernel === undefined) throw new Error('a kernel');
		const rows = plane(kernel, [2, 7]);
		expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
		expect(rows[0]?.[2]).toBe(valueAt(kernel, 0, 2, 2, 7));
	});
});

describe('a grid that came for a tensor', () => {
	const input: TensorEntry = item(list, 0);

	test('is one edit for each of its cells, from the place on where it belongs', () => {
		const grid = [
			[1, 2],
			[3, 4],
		];
		expect(gridEdits(input, [3], { row: 1, column: 4, grid })).toEqual([
			{ tensor: 'x', place: [1, 4, 3], value: 1 },
			{ tensor: 'x', place: [1, 5, 3], value: 2 },
			{ tensor: 'x', place: [2, 4, 3], value: 3 },
			{ tensor: 'x', place: [2, 5, 3], value: 4 },
		]);
	});

	test('leaves no trace of what does not fit, not even for a larger map', () => {
		const grid = [
			[1, 2, 3],
			[4, 5, 6],
		];
		expect(gridEdits(input, [0], { row: 5, column: 4, grid })).toEqual([
			{ tensor: 'x', place: [5, 4, 0], value: 1 },
			{ tensor: 'x', place: [5, 5, 0], value: 2 },
		]);
	});

	test('names filter and slice of a kernel', () => {
		const kernel = item(list, 1);
		expect(gridEdits(kernel, [2, 8], { row: 0, column: 0, grid: [[7]] })).toEqual([
			{ tensor: 'k0', place: [0, 0, 2, 8], value: 7 },
		]);
	});
});
