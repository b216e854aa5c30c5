import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { convolution } from '$lib/ops/convolutions';
import {
	edited,
	editedTensors,
	editsText,
	kernelTensor,
	parseEdits,
	withEdits,
	type Edit,
} from '$lib/notebook/edits';
import { kindRun } from '../support/stage-run';

const array = ndArray([2, 3, 1], [1, 2, 3, 4, 5, 6]);

describe('edits as text', () => {
	test('are short enough to be read, and come back', () => {
		const edits: Edit[] = [
			{ tensor: 'x', place: [0, 1, 2], value: 5 },
			{ tensor: 'k0', place: [1, 1, 0, 7], value: -2 },
			{ tensor: 'k12', place: [0, 0, 0, 0], value: -1.5 },
		];
		expect(editsText(edits)).toBe('x.0.1.2=5,k0.1.1.0.7=-2,k12.0.0.0.0=-1.5');
		expect(parseEdits(editsText(edits))).toEqual(edits);
		expect(parseEdits('')).toEqual([]);
	});

	test('come back also if a value is too small for plain decimals', () => {
		const edits = [{ tensor: 'x', place: [0, 0, 0], value: -1.25e-7 }];
		expect(parseEdits(editsText(edits))).toEqual(edits);
	});

	test.each([
		'y0.0.0.0=1',
		'x.0.0=1',
		'x.0.0.0.0.0=1',
		'x.-1.0.0=1',
		'x.0.0.0=one',
		'x.0.0.0=',
		'x.0.0.0=1=2',
		'x.0.0.0=NaN',
		'kernel.0.0.0.0=1',
		'x.0.0.0=10000',
		`x.0.0.0=${'9'.repeat(400)}`,
	])('that cannot be read are left out: %s', (entry) => {
		expect(parseEdits(`${entry},x.1.1.0=3`)).toEqual([{ tensor: 'x', place: [1, 1, 0], value: 3 }]);
	});
});

describe('edits of an array', () => {
	test('change the places that they name, in a copy', () => {
		const edits = [
			{ tensor: 'x', place: [0, 2, 0], value: -9 },
			{ tensor: 'x', place: [1, 0, 0], value: 0.5 },
		];
		expect([...withEdits(array, 'x', edits).data]).toEqual([1, 2, -9, 0.5, 5, 6]);
		expect([...array.data]).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test('of another tensor leave it as it is', () => {
		expect(withEdits(array, 'x', [{ tensor: 'k0', place: [0, 0, 0], value: 9 }])).toBe(array);
	});

	test.each([[[2, 0, 0]], [[0, 3, 0]], [[0, 0, 1]], [[0, 0]], [[0, 0, 0, 0]]])(
		'outside of it, at %j, are passed over',
		(place) => {
			expect(withEdits(array, 'x', [{ tensor: 'x', place, value: 9 }])).toBe(array);
		},
	);
});

test('the later of two edits of a place counts, the others stay', () => {
	const [first, other, later] = [1, 2, 3].map((value) => ({
		tensor: 'x',
		place: [value === 2 ? 1 : 0, 0, 0],
		value,
	}));
	if (!first || !other || !later) throw new Error('three edits');
	expect(edited([first, other], [later])).toEqual([later, other]);
	expect(edited([], [{ ...first, tensor: 'k0' }, first])).toHaveLength(2);
});

test('input and kernels take the edits that are theirs', () => {
	const run = kindRun(convolution('depthwise-separable'));
	const { input, weights } = editedTensors(run, [
		{ tensor: 'x', place: [5, 5, 3], value: 77 },
		{ tensor: kernelTensor(1), place: [0, 0, 2, 1], value: 55 },
	]);
	expect(input.data.at(-1)).toBe(77);
	expect(weights[0]).toEqual(run.weights[0]);
	expect(
		[...(weights[1]?.kernel?.data ?? [])].filter(
			(value, index) => value !== run.weights[1]?.kernel?.data[index],
		),
	).toEqual([55]);
	expect(weights[1]?.kernel?.data[2 * 8 + 1]).toBe(55);
});
