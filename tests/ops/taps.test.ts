import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { shape, type Shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { tap, tapCount, taps, type Cell, type Tap } from '$lib/ops/taps';
import { cells, item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyConvolution } from '../support/layers';
import { anyLayers } from '../support/networks';

/** The last stage of some layers. */
function last(layers: readonly Layer[], input: Shape): Stage {
	return item(stages(layers, input), -1);
}

/** The taps as `y x channel`, with `+` for those on the padding. */
function places(stage: Stage, [y, x, channel]: readonly [number, number, number]): string[] {
	return taps(stage, { y, x, channel }).map(
		({ input, padded }) => `${input.y} ${input.x} ${input.channel}${padded ? ' +' : ''}`,
	);
}

test('taps come by depth, then by kernel row, then by kernel column', () => {
	const stage = last(
		[layer.conv({ inChannels: 2, outChannels: 3, kernel: 2, padding: 'valid' })],
		shape(4, 4, 2),
	);
	expect(places(stage, [1, 2, 0])).toEqual([
		...['1 2 0', '1 3 0', '2 2 0', '2 3 0'],
		...['1 2 1', '1 3 1', '2 2 1', '2 3 1'],
	]);
	const weights = taps(stage, { y: 1, x: 2, channel: 2 }).map(({ weight }) => weight);
	expect(item(weights, 1)).toEqual({ y: 0, x: 1, depth: 0, filter: 2 });
	expect(item(weights, 6)).toEqual({ y: 1, x: 0, depth: 1, filter: 2 });
});

test('at the corner the taps above and left of the map are on padding', () => {
	const stage = last([layer.depthwise({ inChannels: 1, kernel: 3 })], shape(3, 3, 1));
	expect(places(stage, [0, 0, 0])).toEqual([
		...['-1 -1 0 +', '-1 0 0 +', '-1 1 0 +'],
		...['0 -1 0 +', '0 0 0', '0 1 0'],
		...['1 -1 0 +', '1 0 0', '1 1 0'],
	]);
	expect(places(stage, [2, 2, 0]).filter((place) => place.endsWith('+'))).toEqual([
		...['1 3 0 +', '2 3 0 +', '3 1 0 +', '3 2 0 +', '3 3 0 +'],
	]);
});

test('same padding at stride 2 on an even side starts at the first cell and ends below the last', () => {
	const stage = last([layer.depthwise({ inChannels: 1, kernel: [3, 1], stride: [2, 1] })], shape(6, 1, 1));
	expect(places(stage, [0, 0, 0])).toEqual(['0 0 0', '1 0 0', '2 0 0']);
	expect(places(stage, [2, 0, 0])).toEqual(['4 0 0', '5 0 0', '6 0 0 +']);
});

test('sides given one by one shift the window by top and left only', () => {
	const padding = { top: 2, bottom: 0, left: 1, right: 2 };
	const stage = last([layer.depthwise({ inChannels: 1, kernel: 3, padding })], shape(4, 4, 1));
	expect(item(places(stage, [0, 0, 0]), 0)).toBe('-2 -1 0 +');
	expect(item(places(stage, [3, 4, 0]), 8)).toBe('3 5 0 +');
});

test('dilation leaves gaps between the taps, and stride moves the window', () => {
	const dilated = last(
		[layer.depthwise({ inChannels: 1, kernel: [1, 3], dilation: [1, 2], padding: 'valid' })],
		shape(1, 9, 1),
	);
	expect(places(dilated, [0, 1, 0])).toEqual(['0 1 0', '0 3 0', '0 5 0']);
	const strided = last([layer.maxPool({ kernel: [2, 1], stride: [3, 1] })], shape(8, 1, 1));
	expect(places(strided, [1, 0, 0])).toEqual(['3 0 0', '4 0 0']);
});

test('concat reads the branch for its channels and the main path for the others', () => {
	const branch = [layer.pointwise({ inChannels: 3, outChannels: 2 })];
	const sources = (branchFirst: boolean): string[] => {
		const stage = last([layer.concat({ branch, branchFirst })], shape(1, 1, 3));
		const firsts = upTo(5).map((channel) => item(taps(stage, { y: 0, x: 0, channel }), 0));
		return firsts.map(({ source, input }) => `${source} ${input.channel}`);
	};
	expect(sources(true)).toEqual(['1 0', '1 1', '0 0', '0 1', '0 2']);
	expect(sources(false)).toEqual(['0 0', '0 1', '0 2', '1 0', '1 1']);
});

test('add reads the same cell of both its sources', () => {
	const stage = last([layer.relu(), layer.add()], shape(2, 2, 3));
	const cell = { y: 1, x: 0, channel: 2 };
	expect(taps(stage, cell)).toEqual([
		{ source: 0, input: cell, padded: false },
		{ source: 1, input: cell, padded: false },
	]);
});

test('flatten reads by row, then column, then channel', () => {
	const stage = last([layer.flatten()], shape(2, 2, 3));
	const read = upTo(12).map((channel) => item(places(stage, [0, 0, channel]), 0));
	expect(read.slice(0, 4)).toEqual(['0 0 0', '0 0 1', '0 0 2', '0 1 0']);
	expect(read.slice(6, 7)).toEqual(['1 0 0']);
	expect(new Set(read).size).toBe(12);
});

test('a dense unit and a softmax share read every channel', () => {
	const dense = last([layer.dense({ units: 2 })], shape(1, 1, 3));
	expect(taps(dense, { y: 0, x: 0, channel: 1 })).toEqual(
		upTo(3).map((depth) => ({
			source: 0,
			input: { y: 0, x: 0, channel: depth },
			padded: false,
			weight: { y: 0, x: 0, depth, filter: 1 },
		})),
	);
	expect(places(last([layer.softmax()], shape(2, 2, 3)), [1, 0, 2])).toEqual(['1 0 0', '1 0 1', '1 0 2']);
});

test('a global average pool reads all places of its own channel', () => {
	expect(places(last([layer.globalAvgPool()], shape(2, 2, 3)), [0, 0, 1])).toEqual([
		'0 0 1',
		'0 1 1',
		'1 0 1',
		'1 1 1',
	]);
});

test.each([layer.relu(), layer.leakyRelu({ slope: 0.5 }), layer.batchNorm()])(
	'$op reads its own cell',
	(only) => {
		const cell = { y: 1, x: 2, channel: 1 };
		expect(taps(last([only], shape(2, 3, 2)), cell)).toEqual([{ source: 0, input: cell, padded: false }]);
	},
);

/** Whether a cell lies in a shape. */
function inside({ y, x, channel }: Cell, { height, width, channels }: Shape): boolean {
	const within = (place: number, { value }: { value: number }): boolean => place >= 0 && place < value;
	return within(y, height) && within(x, width) && within(channel, channels);
}

function eachTap(
	{ layers, input }: { layers: readonly Layer[]; input: Shape },
	check: (stage: Stage, tap: Tap) => void,
): void {
	for (const stage of stages(layers, input)) {
		for (const cell of cells(stage.output)) for (const one of taps(stage, cell)) check(stage, one);
	}
}

test('a tap is on padding exactly if it lies outside the map that it reads', () => {
	forAll(anyLayers, (sample) => {
		eachTap(sample, (stage, { source, input, padded }) => {
			if (inside(input, source === 1 ? stage.branch : stage.input) === padded) {
				expect.fail(`${stage.layer.op}: ${JSON.stringify(input)} is ${padded ? '' : 'not '}on padding`);
			}
		});
	});
});

test('the tap at an index is the one of the list', () => {
	forAll(anyLayers, ({ layers, input }) => {
		for (const stage of stages(layers, input)) {
			const { height, width, channels } = stage.output;
			const cell = { y: height.value - 1, x: width.value - 1, channel: channels.value - 1 };
			expect(taps(stage, cell)).toEqual(upTo(tapCount(stage)).map((index) => tap(stage, cell, index)));
		}
	});
});

test('every weight of a convolution is used once per place of the output map', () => {
	forAll(anyConvolution, (sample) => {
		const uses = new Map<string, number>();
		let places = 0;
		eachTap(sample, ({ output }, { weight }) => {
			const key = JSON.stringify(weight);
			uses.set(key, (uses.get(key) ?? 0) + 1);
			places = output.height.value * output.width.value;
		});
		expect(new Set(uses.values())).toEqual(new Set([places]));
	});
});
