import { describe, expect, test } from 'vitest';
import { conv } from '$lib/ops/layer';
import { landings, realTaps } from '$lib/ops/landing';
import { shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { tapCount } from '$lib/ops/taps';

interface Square {
	readonly side: number;
	readonly kernel: number;
	readonly padding: number;
	readonly stride: number;
}

function square({ side, kernel, padding, stride }: Square): Stage {
	const sides = { top: padding, bottom: padding, left: padding, right: padding };
	const layer = conv({ inChannels: 1, outChannels: 1, kernel, stride, padding: sides });
	const [stage] = stages([layer], shape(side, side, 1));
	if (stage === undefined) throw new Error('no stage');
	return stage;
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, each) => sum + each, 0);
}

describe('a window', () => {
	test('lands as often as the layer has output columns, one stride on each time', () => {
		const { windows } = landings(square({ side: 7, kernel: 3, padding: 1, stride: 2 }), 1);
		expect(windows).toEqual([
			{ first: -1, last: 1 },
			{ first: 1, last: 3 },
			{ first: 3, last: 5 },
			{ first: 5, last: 7 },
		]);
	});

	test('reads everything where the stride divides', () => {
		expect(landings(square({ side: 6, kernel: 3, padding: 1, stride: 1 }), 1).unread).toEqual([]);
	});

	test.each([
		[{ side: 6, kernel: 3, padding: 1, stride: 2 }, [6]],
		[{ side: 6, kernel: 3, padding: 0, stride: 2 }, [5]],
		[{ side: 7, kernel: 2, padding: 0, stride: 3 }, [2, 5, 6]],
	])('never reads what rounding down and gaps leave out: %o', (layer, unread) => {
		expect(landings(square(layer), layer.padding).unread).toEqual(unread);
	});
});

describe('the taps of the house example, per map and channel', () => {
	const stage = square({ side: 6, kernel: 3, padding: 1, stride: 1 });

	test('are 324 with those on the padding', () => {
		expect(realTaps(stage).length * tapCount(stage)).toBe(324);
	});

	test('are 256 without: 4 in each corner, 6 along the edges, 9 inside', () => {
		const real = realTaps(stage);
		expect(total(real)).toBe(256);
		expect(real.slice(0, 6)).toEqual([4, 6, 6, 6, 6, 4]);
		expect(real.slice(6, 12)).toEqual([6, 9, 9, 9, 9, 6]);
	});
});
