import { expect, test } from 'vitest';
import { ndArray, type NdArray } from '$lib/ops/array';
import { conv, type Layer } from '$lib/ops/layer';
import type { Run } from '$lib/ops/run';
import { dimensions, shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { tapCount } from '$lib/ops/taps';
import type { Grain } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { weightShapes } from '$lib/ops/weights';
import { scene } from '$lib/viz/scene';
import { item } from '../support/cells';

interface Counted {
	readonly array: NdArray;
	readonly reads: () => number;
}

/** An array that counts how often one of its values is read; to read it as a whole is an error. */
function counted(sides: readonly number[]): Counted {
	const { shape: same, data } = ndArray(sides);
	let reads = 0;
	const watched = new Proxy(data, {
		get(target, key) {
			if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
			return Reflect.get(target, key) as unknown;
		},
	});
	return { array: { shape: same, data: watched }, reads: () => reads };
}

/** How many values of each tensor one picture reads, in the middle of a layer over a square map. */
function reads(layer: Layer, side: number, grain: Grain): { input: number; kernel: number; output: number } {
	const layers = stages([layer], shape(side, side, 64));
	const stage = item(layers, 0);
	const input = counted(dimensions(stage.input));
	const kernel = counted(weightShapes(stage).kernel ?? []);
	const output = counted(dimensions(stage.output));
	const run: Run = {
		stages: layers,
		input: input.array,
		weights: [{ kernel: kernel.array }],
		outputs: [output.array],
	};
	const steps = trace(layers);
	const cell = { y: side >> 1, x: side >> 1, channel: 40 };
	const { products } = scene(run, steps.at(steps.seek(0, cell, grain), grain));
	expect(products.all).toHaveLength(tapCount(stage));
	return { input: input.reads(), kernel: kernel.reads(), output: output.reads() };
}

const mixing = conv({ inChannels: 64, outChannels: 64, kernel: 3 });

test.each(['product', 'cell'] as const)(
	'the picture of a %s in 64×64×64 → 64 reads the taps of one cell',
	(grain) => {
		expect(reads(mixing, 64, grain)).toEqual({ input: 576, kernel: 576, output: 1 });
	},
);

test.each(['channel', 'layer'] as const)(
	'the picture of a %s reads no more: those of its last cell',
	(grain) => {
		// In the corner, 5 of 9 taps of each channel are on the padding.
		expect(reads(mixing, 64, grain)).toEqual({ input: 64 * 4, kernel: 576, output: 1 });
	},
);

test('the picture of a large map reads no more than that of a small one', () => {
	expect(reads(mixing, 64, 'product')).toEqual(reads(mixing, 8, 'product'));
});

test('a pointwise layer reads one row of its matrix', () => {
	const pointwise = conv({ inChannels: 64, outChannels: 64, kernel: 1 });
	expect(reads(pointwise, 64, 'product')).toEqual({ input: 64, kernel: 64, output: 1 });
});

test('a grouped layer reads the channels of one group', () => {
	const grouped = conv({ inChannels: 64, outChannels: 64, kernel: 3, groups: 16 });
	expect(reads(grouped, 64, 'product')).toEqual({ input: 36, kernel: 36, output: 1 });
});
