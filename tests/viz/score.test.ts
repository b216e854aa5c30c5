import { describe, expect, test } from 'vitest';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { conv, depthwise, pointwise } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { grains, type Grain } from '$lib/ops/grain';
import { trace, type Trace } from '$lib/ops/trace';
import { score } from '$lib/viz/score';
import { upTo } from '../support/cells';
import { kindRun } from '../support/stage-run';

/** Where play halts, one press after the other from the first step on. */
function halts(steps: Trace, grain: Grain): number[] {
	const { length, segmentEnd } = score(steps, grain);
	const found: number[] = [];
	let step = 0;
	while (step < length - 1) {
		const end = segmentEnd(step + 1);
		expect(end).toBeGreaterThan(step);
		found.push(end);
		step = end;
	}
	return found;
}

/** 2×2×2 → 2 with four taps a cell, all of them on the map. */
const small = trace(stages([conv({ inChannels: 2, outChannels: 2, kernel: 1 })], shape(2, 2, 2)));
const pair = trace(
	stages(
		[depthwise({ inChannels: 2, kernel: 1 }), pointwise({ inChannels: 2, outChannels: 3 })],
		shape(2, 2, 2),
	),
);

describe('play halts', () => {
	test('after the first cell, then at the end of each channel', () => {
		expect(halts(small, 'product')).toEqual([1, 7, 15]);
	});

	test('at the same places in every layer', () => {
		// Two channels of four cells with one tap each; then three of four cells with two taps each.
		expect(halts(pair, 'product')).toEqual([3, 7, 9, 15, 23, 31]);
	});

	test('cell by cell at the end of each channel', () => {
		expect(halts(pair, 'cell')).toEqual([3, 7, 11, 15, 19]);
	});

	test('channel by channel at the end of each layer', () => {
		expect(halts(pair, 'channel')).toEqual([1, 4]);
	});

	test('layer by layer at each', () => {
		expect(halts(pair, 'layer')).toEqual([1]);
	});
});

describe.each(convolutions.map(({ id }) => id))('the score of %s', (id) => {
	const steps = trace(kindRun(convolution(id)).stages);

	test.each(grains)('by %s ends each segment ahead, inside the run', (grain) => {
		const { length, segmentEnd } = score(steps, grain);
		const wrong = upTo(length).filter((step) => !(segmentEnd(step) >= step && segmentEnd(step) < length));
		expect(wrong).toEqual([]);
	});

	test.each(grains)('by %s never stands still', (grain) => {
		const { length, pace } = score(steps, grain);
		const wrong = upTo(length).filter((step) => !(pace(step) >= 2 && Number.isFinite(pace(step))));
		expect(wrong).toEqual([]);
	});
});

describe('the pace of play', () => {
	const { pace } = score(trace(kindRun(convolution('standard')).stages), 'product');
	const seconds = (from: number, to: number): number =>
		upTo(to - from).reduce((sum, step) => sum + 1 / pace(from + step), 0);

	test('lets every product of the first cell be followed', () => {
		for (const step of upTo(35)) expect(pace(step)).toBeLessThanOrEqual(3);
	});

	test('is faster once the first cell has been seen', () => {
		expect(pace(35)).toBeGreaterThan(10 * pace(34));
	});

	test('plays the rest of the first channel in seconds, and later ones faster still', () => {
		const [first, second] = [seconds(36, 1296), seconds(1296, 2592)];
		expect(first).toBeGreaterThan(5);
		expect(first).toBeLessThan(10);
		expect(second).toBeLessThan(first);
	});

	test('does not depend on how large the layer is', () => {
		const large = trace(stages([conv({ inChannels: 64, outChannels: 64, kernel: 3 })], shape(64, 64, 64)));
		const perChannel = 64 * 64 * 576;
		const fast = score(large, 'product').pace(perChannel + 5);
		expect(perChannel / fast).toBeCloseTo(4, 6);
	});
});
