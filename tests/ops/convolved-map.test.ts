import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { convolvedMap } from '$lib/ops/convolved-map';
import { conv } from '$lib/ops/layer';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { forAll } from '../support/for-all';

const side = fc.integer({ min: 1, max: 7 });
const kernelSide = fc.constantFrom(1, 3, 5);
const sides = fc.tuple(side, side);
const kernelSides = fc.tuple(kernelSide, kernelSide);

test('a map convolved in plain loops is what the taps of the layer make', () => {
	forAll(fc.tuple(sides, kernelSides), ([[height, width], [rows, columns]]) => {
		const list = stages(
			[conv({ inChannels: 1, outChannels: 1, kernel: [rows, columns] })],
			shape(height, width, 1),
		);
		const [input, weights] = [integerInput([height, width, 1], 3), integerWeights(list, 4)];
		const kernel = ndArray([rows, columns], weights[0]?.kernel?.data);
		const [made] = outputsByTaps({ stages: list, input, weights });
		// No value is −0, which would not equal 0.
		expect([...convolvedMap(input, kernel).data].map((value) => value + 0)).toEqual([...(made?.data ?? [])]);
	});
});
