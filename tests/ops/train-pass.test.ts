import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { smallNetwork, type SmallOptions } from '$lib/models/small-networks';
import { ndArray } from '$lib/ops/array';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { batchOf } from '$lib/ops/examples';
import { initialWeights } from '$lib/ops/initial-weights';
import { relu } from '$lib/ops/layer';
import { dimensions, shape } from '$lib/ops/shape';
import { finalShape, stages } from '$lib/ops/stages';
import { lesson } from '$lib/ops/train-pass';
import { mapRoles, type Weights } from '$lib/ops/weights';
import { item, upTo } from '../support/cells';
import { referenceLesson } from '../support/reference-gradients';
import { stripes } from '../support/stripes';
import { anyNetwork, noise, noisyWeights } from '../support/trainable';

beforeEach(() => useBackend('wasm'));

const batch = batchOf(stripes(10), upTo(10));

function moved(weights: readonly Weights[], along: readonly Weights[], step: number): Weights[] {
	return weights.map((entry, index) =>
		mapRoles(entry, (array, role) => {
			const other = along[index]?.[role];
			if (other === undefined) return array;
			return ndArray(
				array.shape,
				array.data.map((value, place) => value + step * (other.data[place] ?? NaN)),
			);
		}),
	);
}

function product(one: readonly Weights[], other: readonly Weights[]): number {
	let sum = 0;
	one.forEach((entry, index) => {
		mapRoles(entry, ({ data }, role) => {
			data.forEach((value, place) => (sum += value * (other[index]?.[role]?.data[place] ?? NaN)));
		});
	});
	return sum;
}

test.each<SmallOptions>([
	{ kind: 'standard', alpha: 0.5 },
	{ kind: 'mobilenet', alpha: 0.5 },
	{ kind: 'shufflenet', groups: 1 },
	{ kind: 'shufflenet', groups: 4 },
	{ kind: 'shufflenet', groups: 8, withShuffle: false },
	{ kind: 'effnet', alpha: 0.5 },
])('the gradients of a whole network foretell how its loss changes: %o', (options) => {
	const { layers, input } = smallNetwork(options);
	const list = stages(layers, input);
	const weights = initialWeights(list, 3);
	const before = tensorCount();
	const { gradients } = lesson(list, weights, batch);
	const loss = (step: number): number => lesson(list, moved(weights, gradients, step), batch).loss;
	const steepness = product(gradients, gradients);
	// So far that the loss changes by about 0.004.
	const step = 2e-3 / steepness;
	const slope = (loss(step) - loss(-step)) / (2 * step);
	expect(Math.abs(slope / steepness - 1)).toBeLessThan(0.02);
	expect(tensorCount()).toBe(before);
});

test.each(['cpu', 'wasm'] as const)(
	'composed on %s, loss and gradients of random networks are those of TensorFlow.js in plain loops',
	async (backend) => {
		await useBackend('cpu');
		const cases = fc.sample(anyNetwork, { seed: 20180518, numRuns: 40 }).map(({ layers, input }) => {
			const list = stages(layers, input);
			const [images, weights] = [noise([4, ...dimensions(input)], 1), noisyWeights(list)];
			const classes = finalShape(list, input).channels.value;
			const given = { images, labels: Uint8Array.from(upTo(4), (index) => index % classes) };
			return { list, weights, given, wanted: referenceLesson(list, weights, given) };
		});
		await useBackend(backend);
		const before = tensorCount();
		for (const { list, weights, given, wanted } of cases) {
			const { loss, gradients } = lesson(list, weights, given);
			expect(loss).toBeCloseTo(wanted.loss, 4);
			list.forEach(({ layer: { op } }, index) => {
				const [made, right] = [item(gradients, index), item(wanted.gradients, index)];
				expect(Object.keys(made).sort()).toEqual(Object.keys(right).sort());
				mapRoles(right, (values, role) => {
					const errors = values.map((value, place) => Math.abs(value - (made[role]?.data[place] ?? NaN)));
					const most = Math.max(0.1, ...values.map(Math.abs));
					expect(Math.max(...errors) / most, `${op} ${role}`).toBeLessThan(1e-4);
				});
			});
		}
		expect(tensorCount()).toBe(before);
	},
);

describe('what a lesson asks for', () => {
	it('is a softmax at the end', () => {
		const list = stages([relu()], shape(28, 28, 1));
		expect(() => lesson(list, [{}], batch)).toThrow('a network that is trained must end with a softmax');
	});

	it('is a label for each picture, below the number of classes', () => {
		const { layers, input } = smallNetwork({ kind: 'mobilenet', alpha: 0.25 });
		const list = stages(layers, input);
		const taught = (labels: readonly number[]) => () =>
			lesson(list, initialWeights(list, 1), { images: batch.images, labels: Uint8Array.from(labels) });
		expect(taught([1])).toThrow('there must be a label for each image: got 1 for 10');
		expect(taught([0, 1, 2, 3, 4, 5, 6, 7, 8, 10])).toThrow('labels must be below 10: got 10');
	});
});
