import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cost } from '$lib/ops/cost';
import * as layer from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { evaluate } from '$lib/ops/size';
import { stages, type Stage } from '$lib/ops/stages';
import { tapCount } from '$lib/ops/taps';
import { grains } from '$lib/ops/grain';
import { isWeighted, trace, type Trace } from '$lib/ops/trace';
import { cells, item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers, anyNetwork } from '../support/networks';
import type { Sample } from '../support/sample';

const separable: Sample = {
	layers: [
		layer.depthwise({ inChannels: 2, kernel: [1, 3] }),
		layer.relu(),
		layer.pointwise({ inChannels: 2, outChannels: 3 }),
	],
	input: shape(2, 3, 2),
};

function traced({ layers, input }: Sample): { list: readonly Stage[]; run: Trace } {
	const list = stages(layers, input);
	return { list, run: trace(list) };
}

test('a run has a step per product, per cell, per channel and per layer', () => {
	const { run } = traced(separable);
	expect(run.length('product')).toBe(12 * 3 + 12 + 18 * 2);
	expect(run.length('cell')).toBe(12 + 12 + 18);
	expect(run.length('channel')).toBe(2 + 2 + 3);
	expect(run.length('layer')).toBe(3);
});

test('products fill a cell tap by tap, cells a row, rows a map, maps the output', () => {
	const { run } = traced(separable);
	expect(run.at(0, 'product')).toEqual({
		...{ grain: 'product', position: 0, stage: 0, macs: 1 },
		...{ cell: { y: 0, x: 0, channel: 0 }, tap: 0 },
	});
	expect(run.at(2, 'product')).toMatchObject({ cell: { y: 0, x: 0, channel: 0 }, tap: 2, macs: 3 });
	expect(run.at(3, 'product')).toMatchObject({ cell: { y: 0, x: 1, channel: 0 }, tap: 0, macs: 4 });
	expect(run.at(9, 'product')).toMatchObject({ cell: { y: 1, x: 0, channel: 0 }, tap: 0 });
	expect(run.at(18, 'product')).toMatchObject({ cell: { y: 0, x: 0, channel: 1 }, tap: 0 });
	expect(run.at(36, 'product')).toMatchObject({
		stage: 1,
		cell: { y: 0, x: 0, channel: 0 },
		tap: 0,
		macs: 36,
	});
	expect(run.at(48, 'product')).toMatchObject({
		stage: 2,
		cell: { y: 0, x: 0, channel: 0 },
		tap: 0,
		macs: 37,
	});
});

test('a coarse step stands at the last cell and the last tap that it touches', () => {
	const { run } = traced(separable);
	expect(run.at(1, 'cell')).toMatchObject({ cell: { y: 0, x: 1, channel: 0 }, tap: 2, macs: 6 });
	expect(run.at(0, 'channel')).toMatchObject({ cell: { y: 1, x: 2, channel: 0 }, tap: 2, macs: 18 });
	expect(run.at(0, 'layer')).toMatchObject({ stage: 0, cell: { y: 1, x: 2, channel: 1 }, macs: 36 });
	expect(run.at(2, 'layer')).toMatchObject({ stage: 2, cell: { y: 1, x: 2, channel: 2 }, tap: 1, macs: 72 });
});

test('positions outside the run go to the nearest end, and fractions to the step under way', () => {
	const { run } = traced(separable);
	for (const grain of grains) {
		const end = run.length(grain) - 1;
		expect(run.at(-5, grain)).toEqual(run.at(0, grain));
		expect(run.at(-Infinity, grain)).toEqual(run.at(0, grain));
		expect(run.at(NaN, grain)).toEqual(run.at(0, grain));
		expect(run.at(end + 1, grain)).toEqual(run.at(end, grain));
		expect(run.at(Infinity, grain)).toEqual(run.at(end, grain));
		expect(run.at(1.99, grain)).toEqual(run.at(1, grain));
	}
});

test('a run without stages has no steps, and no step can be asked for', () => {
	const nothing = trace([]);
	for (const grain of grains) {
		expect(nothing.length(grain)).toBe(0);
		expect(() => nothing.at(0, grain)).toThrow(new RangeError('no stage 0: there are 0'));
	}
});

test('any position at any grain, even outside, gives coordinates that exist', () => {
	const anyPosition = fc.oneof(fc.double(), fc.integer({ min: -10, max: 5000 }));
	forAll(fc.tuple(anyLayers, anyPosition, fc.constantFrom(...grains)), ([sample, position, grain]) => {
		const { list, run } = traced(sample);
		const step = run.at(position, grain);
		const stage = item(list, step.stage);
		const { height, width, channels } = stage.output;
		const { y, x, channel } = step.cell;
		for (const [place, limit] of [
			[y, height.value],
			[x, width.value],
			[channel, channels.value],
			[step.tap, tapCount(stage)],
			[step.position, run.length(grain)],
		] as const) {
			expect(Number.isInteger(place) && place >= 0 && place < limit).toBe(true);
		}
	});
});

test('cell by cell, every output cell of every stage comes once, in order', () => {
	forAll(anyLayers, (sample) => {
		const { list, run } = traced(sample);
		const visited = upTo(run.length('cell')).map((position) => run.at(position, 'cell'));
		const expected = list.flatMap((stage, index) =>
			cells(stage.output).map((cell) => ({ stage: index, cell })),
		);
		expect(visited.map(({ stage, cell }) => ({ stage, cell }))).toEqual(expected);
	});
});

test('product by product, every tap of every cell comes once, in order', () => {
	forAll(anyLayers, (sample) => {
		const { list, run } = traced(sample);
		let position = 0;
		list.forEach((stage, index) => {
			for (const cell of cells(stage.output)) {
				for (const tap of upTo(tapCount(stage))) {
					const step = run.at(position, 'product');
					if (step.tap !== tap) expect(step).toMatchObject({ stage: index, cell, tap });
					position += 1;
				}
				expect(run.at(position - 1, 'product')).toMatchObject({ stage: index, cell });
			}
		});
		expect(run.length('product')).toBe(position);
	});
});

test('multiply-accumulates never fall, and end at the cost of all layers', () => {
	forAll(anyNetwork, (sample) => {
		const { list, run } = traced(sample);
		const total = evaluate(cost(list, sample.input).macs).numerator;
		for (const grain of grains) expect(run.at(run.length(grain) - 1, grain).macs).toBe(total);
		const counts = upTo(run.length('cell')).map((position) => run.at(position, 'cell').macs);
		expect(counts).toEqual([...counts].sort((left, right) => left - right));
	});
});

test('only taps with a weight are multiply-accumulates', () => {
	const weighted = [layer.conv({ inChannels: 1, outChannels: 1, kernel: 1 }), layer.dense({ units: 1 })];
	const others = [
		layer.maxPool({ kernel: 1 }),
		layer.globalAvgPool(),
		layer.add(),
		layer.relu(),
		layer.batchNorm(),
	];
	expect(weighted.map((only) => isWeighted({ layer: only }))).toEqual([true, true]);
	expect(others.map((only) => isWeighted({ layer: only }))).toEqual(others.map(() => false));
});

/** 9 · 10¹⁴ products: nothing that grows with them could be made or walked. */
const huge = stages(
	[layer.relu(), layer.conv({ inChannels: 1000, outChannels: 1000, kernel: 3 })],
	shape(10_000, 10_000, 1000),
);

test('a trace of a layer with 900 million million products is there at once, at every position', () => {
	const run = trace(huge);
	const side = 10_000n;
	for (const position of upTo(1000).map((part) => part * 900_000_000_000 + 123_456_789)) {
		const { stage, cell, tap } = run.at(position, 'product');
		if (stage === 0) continue;
		const place = (BigInt(cell.channel) * side + BigInt(cell.y)) * side + BigInt(cell.x);
		expect(100_000_000_000n + place * 9000n + BigInt(tap)).toBe(BigInt(position));
	}
	expect(run.at(Infinity, 'product')).toMatchObject({
		stage: 1,
		cell: { y: 9999, x: 9999, channel: 999 },
		tap: 8999,
		macs: 900_000_000_000_000,
	});
});

test('coordinates are found without walking there: 1,000 positions of a 64×64×64→64 layer match their own index', () => {
	const list = stages([layer.conv({ inChannels: 64, outChannels: 64, kernel: 3 })], shape(64, 64, 64));
	const run = trace(list);
	for (const position of upTo(1000).map((part) => part * 150_994 + part)) {
		const { cell, tap } = run.at(position, 'product');
		expect(((cell.channel * 64 + cell.y) * 64 + cell.x) * 576 + tap).toBe(position);
	}
});
