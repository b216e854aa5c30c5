import { expect, test } from 'vitest';
import { realTaps } from '$lib/ops/landing';
import { conv, depthwise, maxPool, type Layer } from '$lib/ops/layer';
import { readCounts, unreadMacs } from '$lib/ops/read-counts';
import { shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { defined } from '../support/defined';
import { forAll } from '../support/for-all';
import { anyConvolution, anyPool } from '../support/layers';
import fc from 'fast-check';

function only(layers: readonly Layer[], input = shape(6, 6, 1)): Stage {
	return defined(stages(layers, input)[0]);
}

test('all reads of a channel together are its taps on the map', () => {
	forAll(fc.oneof(anyConvolution, anyPool), ({ layers, input }) => {
		const stage = only(layers, input);
		const reads = readCounts(stage).data.reduce((sum, count) => sum + count, 0);
		const taps = realTaps(stage).reduce((sum, count) => sum + count, 0);
		expect(reads * stage.loops.depth.value).toBe(taps);
	});
});

test('windows side by side read every value once, strides beyond the window leave some out', () => {
	expect([...readCounts(only([maxPool({ kernel: [2, 1] })])).data]).toEqual(
		Array.from({ length: 36 }, () => 1),
	);
	const gaps = readCounts(only([conv({ inChannels: 1, outChannels: 1, kernel: [2, 1], stride: [1, 2] })]));
	expect([...gaps.data.slice(0, 12)]).toEqual([1, 0, 1, 0, 1, 0, 2, 0, 2, 0, 2, 0]);
});

test('work is in vain where nothing that follows reads what it makes', () => {
	const sweep = depthwise({ inChannels: 1, kernel: [1, 3] });
	const step = (stride: readonly [number, number]) =>
		conv({ inChannels: 1, outChannels: 1, kernel: [2, 1], stride });
	expect(unreadMacs(stages([sweep, step([2, 1])], shape(6, 6, 1)))).toEqual([0, 0]);
	expect(unreadMacs(stages([sweep, step([1, 2])], shape(6, 6, 1)))).toEqual([54, 0]);
	// The pool itself multiplies nothing; what it hands on for nothing was made for nothing.
	const pooled = stages([sweep, maxPool({ kernel: [2, 1] }), step([1, 2])], shape(6, 6, 1));
	expect(unreadMacs(pooled)).toEqual([54, 0, 0]);
});

test('with a stride of 1 and same padding every sum is read', () => {
	forAll(anyConvolution, ({ layers, input }) => {
		const [stage] = stages(layers, input);
		const channels = defined(stage).output.channels.value;
		const last = depthwise({ inChannels: channels, kernel: 3 });
		expect(unreadMacs(stages([...layers, last], input))).toEqual([0, 0]);
	});
});
