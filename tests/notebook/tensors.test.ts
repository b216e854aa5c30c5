import { describe, expect, test } from 'vitest';
import { valueAt, type NdArray } from '$lib/ops/array';
import { inputShape, parameters } from '$lib/ops/convolution';
import { convolution, convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { kernelPattern, kernelPatterns } from '$lib/ops/kernel';
import type { Run } from '$lib/ops/run';
import { dimensions, shapeText } from '$lib/ops/shape';
import { finalShape, stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import type { KernelChoice } from '$lib/notebook/fragment';
import { chosenWeights } from '$lib/notebook/tensors';
import { item, upTo } from '../support/cells';
import { tapped } from '../support/stage-run';

/** A kind where its dials start, with the chosen kernels. */
function chosen(kind: RegisteredKind, choice: KernelChoice): Run {
	const given = parameters(kind, kind.defaults);
	const list = stages(kind.layers(given), inputShape(given));
	const input = integerInput(dimensions(inputShape(given)), 1);
	return tapped({ stages: list, input, weights: chosenWeights(list, 1, choice) });
}

/** One channel as numbers. */
function channelOf(array: NdArray, channel: number): number[] {
	const [height = 0, width = 0] = array.shape;
	return upTo(height).flatMap((y) => upTo(width).map((x) => valueAt(array, y, x, channel)));
}

/** One slice of one filter as numbers. */
function slice(kernel: NdArray, depth: number, filter: number): number[] {
	const [height = 0, width = 0] = kernel.shape;
	return upTo(height).flatMap((y) => upTo(width).map((x) => valueAt(kernel, y, x, depth, filter)));
}

/** Rows made columns. */
function onItsSide(values: readonly number[], side: number): number[] {
	const rows = upTo(side).map((row) => values.slice(row * side, (row + 1) * side));
	return upTo(side).flatMap((column) => rows.map((row) => row[column] ?? NaN));
}

const kinds = convolutions.map((kind) => [kind.id, kind] as const);
const keepingShape = kinds.filter(([, kind]) => {
	const given = parameters(kind, kind.defaults);
	const shape = inputShape(given);
	const [height, width] = dimensions(finalShape(stages(kind.layers(given), shape), shape));
	return shapeText(shape).startsWith(`${height}×${width}×`);
});

test.each(kinds)('%s starts with its seeded whole numbers', (_, kind) => {
	const { stages: list, weights } = chosen(kind, 'integers');
	expect(weights).toEqual(integerWeights(list, 1));
});

test.each(keepingShape)('with identity kernels each output channel of %s is an input channel', (_, kind) => {
	const { input, outputs } = chosen(kind, 'identity');
	const output = item(outputs, -1);
	const inputs = upTo(input.shape[2] ?? 0).map((channel) => channelOf(input, channel));
	for (const channel of upTo(output.shape[2] ?? 0)) {
		expect(inputs).toContainEqual(channelOf(output, channel));
	}
});

test('identity kernels hand on all input channels, not one of them many times', () => {
	const { input, outputs } = chosen(convolution('standard'), 'identity');
	for (const channel of upTo(8)) {
		expect(channelOf(item(outputs, 0), channel)).toEqual(channelOf(input, channel % 4));
	}
});

describe.each(kernelPatterns.filter((pattern) => pattern !== 'identity'))('the pattern %s', (pattern) => {
	test.each(kinds)('is in every slice of %s that has an extent', (_, kind) => {
		const { weights } = chosen(kind, pattern);
		const whole = chosen(kind, 'integers').weights;
		weights.forEach(({ kernel }, stage) => {
			if (kernel === undefined) return;
			const [height = 0, width = 0, depth = 0, filters = 0] = kernel.shape;
			if (height * width === 1) {
				expect(kernel).toEqual(whole[stage]?.kernel);
				return;
			}
			const upright = kernelPattern(pattern, height, width);
			for (const filter of upTo(filters)) {
				const isTurned = filter % 2 === 1 && height === width;
				const values = isTurned ? onItsSide(upright, height) : upright;
				for (const place of upTo(depth)) expect(slice(kernel, place, filter)).toEqual(values);
			}
		});
	});
});

test('layers without weights stay without', () => {
	const { weights } = chosen(convolution('grouped-shuffle'), 'box');
	expect(weights[1]).toEqual({});
});
