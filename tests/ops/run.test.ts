import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import * as layer from '$lib/ops/layer';
import { arrayAt, operandsAt, stageAt } from '$lib/ops/run';
import { shape } from '$lib/ops/shape';
import { INPUT, stages } from '$lib/ops/stages';

const [input, gated, leaked] = [
	ndArray([1, 1, 2], [1, 2]),
	ndArray([1, 1, 2], [3, 4]),
	ndArray([1, 1, 2], [5, 6]),
];
const run = {
	stages: stages([layer.relu(), layer.leakyRelu({ slope: 0.5 }), layer.concat()], shape(1, 1, 2)),
	input,
	weights: [{ bias: ndArray([1]) }],
	outputs: [gated, leaked],
};

test('a stage is found by its index, and one that is not there is refused', () => {
	expect(stageAt(run, 1).layer.op).toBe('leakyRelu');
	expect(() => stageAt(run, 3)).toThrow(new RangeError('no stage 3: there are 3'));
	expect(() => stageAt(run, INPUT)).toThrow(RangeError);
});

test('the values of a stage are what it made, and those of INPUT what went in', () => {
	expect(arrayAt(run, INPUT)).toBe(input);
	expect(arrayAt(run, 1)).toBe(leaked);
	expect(() => arrayAt(run, 2)).toThrow(new RangeError('no values of stage 2'));
});

test('a join computes with its main path, then its branch', () => {
	expect(operandsAt(run, 2).sources).toEqual([leaked, input]);
});

test('a stage computes with its own weights, if it has any', () => {
	expect(operandsAt(run, 0).weights).toBe(run.weights[0]);
	expect(operandsAt(run, 1).weights).toEqual({});
});
