import { expect, test } from 'vitest';
import { parameters } from '$lib/ops/convolution';
import { convolution } from '$lib/ops/convolutions';
import { cost, stageCost } from '$lib/ops/cost';
import { conv, depthwise, maxPool, pointwise, type Layer } from '$lib/ops/layer';
import { ratio } from '$lib/ops/ratio';
import { shape, shapeText, type Shape } from '$lib/ops/shape';
import { evaluate, size } from '$lib/ops/size';
import { stages } from '$lib/ops/stages';
import { item } from '../support/cells';
import worked from './worked-numbers.json';

type Row = (typeof worked.rows)[number];

/** The sizes of a row under the letters of the course. */
function named({ mapSide, inChannels, outChannels, kernel }: Row) {
	const [side, ins, outs] = [size('D_F', mapSide), size('M', inChannels), size('N', outChannels)];
	return { inChannels: ins, outChannels: outs, kernel: size('D_K', kernel), input: shape(side, side, ins) };
}

/** MACs and weights of some layers, together. */
function total(layers: readonly Layer[], input: Shape): [macs: number, weights: number] {
	const { macs, weights } = cost(stages(layers, input), input);
	return [evaluate(macs).numerator, evaluate(weights).numerator];
}

/** MACs, layer by layer. */
function macsOfEach(layers: readonly Layer[], input: Shape): number[] {
	return stages(layers, input).map((stage) => evaluate(stageCost(stage).macs).numerator);
}

/** What remains of the MACs if the one list of layers stands for the other: numerator and denominator. */
function share(part: readonly Layer[], whole: readonly Layer[], input: Shape): [number, number] {
	const macs = (layers: readonly Layer[]) => cost(stages(layers, input), input).macs;
	const remaining = ratio(macs(part), macs(whole));
	expect(evaluate(remaining.polynomial)).toEqual(remaining.fraction);
	return [remaining.fraction.numerator, remaining.fraction.denominator];
}

const rows = worked.rows.map((row, index) => [index + 1, row] as const);

test.each(rows)('f1 row %d: a depthwise separable convolution against the standard one', (_, row) => {
	const { inChannels, outChannels, kernel, input } = named(row);
	const standard = [conv({ inChannels, outChannels, kernel })];
	const separable = [depthwise({ inChannels, kernel }), pointwise({ inChannels, outChannels })];
	expect(total(standard, input)).toEqual(row.standard);
	expect(macsOfEach(separable, input)).toEqual([row.depthwise, row.pointwise]);
	expect(total(separable, input)).toEqual(row.separable);
	expect(share(separable, standard, input)).toEqual(row.separableShare);
});

test.each(rows)('f2 row %d: groups divide the cost of a pointwise convolution, or are refused', (_, row) => {
	const { inChannels, outChannels, input } = named(row);
	const expected: Partial<Record<string, number[]>> = row.grouped;
	for (const groups of [1, 2, 4, 8]) {
		const build = () => [pointwise({ inChannels, outChannels, groups: size('g', groups) })];
		const figures = expected[groups];
		if (figures === undefined) expect(build).toThrow(`${groups} does not divide`);
		else expect(total(build(), input)).toEqual(figures);
	}
});

test.each(rows)('f3 row %d: two strips with a pool between against the full depthwise kernel', (_, row) => {
	const { inChannels, kernel, input } = named(row);
	const full = [depthwise({ inChannels, kernel })];
	const strips = [
		depthwise({ inChannels, kernel: [1, kernel] }),
		maxPool({ kernel: [1, 2] }),
		depthwise({ inChannels, kernel: [kernel, 1] }),
	];
	expect(total(full, input)).toEqual(row.full);
	expect(macsOfEach(strips, input)).toEqual([row.rowStrip, 0, row.columnStrip]);
	expect(shapeText(item(stages(strips, input), 1).output)).toBe(`${row.pooled}×${row.inChannels}`);
	expect(total(strips, input)).toEqual(row.strips);
	expect(share(strips, full, input)).toEqual(row.stripsShare);
});

test.each(rows)('f4 row %d: an EffNet block against the standard convolution', (_, row) => {
	const { inChannels, outChannels, kernel, input } = named(row);
	const kind = convolution('effnet-block');
	const { mapSide, inChannels: ins, outChannels: outs, kernel: kernelSide } = row;
	const values = { ...kind.defaults, mapSide, inChannels: ins, outChannels: outs, kernel: kernelSide };
	const block = kind.layers(parameters(kind, values));
	const [mix = NaN, rowStrip, pool, ...rest] = macsOfEach(block, input);
	expect(item(stages(block, input), 0).output.channels.value).toBe(row.bottleneck);
	expect([mix, rowStrip, ...rest]).toEqual(row.effnetStages);
	expect(pool).toBe(0);
	expect(total(block, input)).toEqual(row.effnet);
	const standard = [conv({ inChannels, outChannels, kernel })];
	expect(share(block, standard, input)).toEqual(row.effnetShare);
	const half = Math.floor(row.mapSide / 2);
	expect(shapeText(item(stages(block, input), -1).output)).toBe(`${half}×${half}×${row.outChannels}`);
});

test.each(rows)('f4 row %d: a depthwise separable convolution with stride 2, for comparison', (_, row) => {
	const { inChannels, outChannels, kernel, input } = named(row);
	const layers = [depthwise({ inChannels, kernel, stride: 2 }), pointwise({ inChannels, outChannels })];
	expect(total(layers, input)[0]).toBe(row.separableStride2);
});
