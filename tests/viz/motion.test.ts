import { describe, expect, test } from 'vitest';
import type { Step } from '$lib/ops/trace';
import { motion } from '$lib/viz/motion';
import { upTo } from '../support/cells';

const moving: Step = {
	grain: 'product',
	position: 9,
	stage: 0,
	cell: { y: 1, x: 1, channel: 0 },
	tap: 0,
	macs: 10,
};
/** Every hundredth of a step. */
const way = upTo(101).map((hundredths) => hundredths / 100);

describe('a step', () => {
	test('moves the window first, then shows the product, then the sum', () => {
		const order = way.map((progress) => motion(moving, progress));
		const arrived = order.findIndex(({ windowLag }) => windowLag === 0);
		const multiplied = order.findIndex(({ tapShown }) => tapShown);
		const added = order.findIndex(({ sumShown }) => sumShown);
		expect(arrived).toBeGreaterThan(0);
		expect(multiplied).toBeGreaterThanOrEqual(arrived);
		expect(added).toBeGreaterThan(multiplied);
		for (const { windowLag, tapShown, sumShown } of order) {
			if (tapShown) expect(windowLag).toBe(0);
			if (sumShown) expect(tapShown).toBe(true);
		}
	});

	test.each(['product', 'cell', 'channel', 'layer'] as const)(
		'of a %s has all arrived when it is done',
		(grain) => {
			for (const x of [0, 3]) {
				const done = motion({ ...moving, grain, cell: { y: 0, x, channel: 0 } }, 1);
				expect(done).toEqual({ windowLag: 0, tapShown: true, sumShown: true });
			}
		},
	);

	test('slides the window in from the place before, without a jump or a way back', () => {
		const lags = way.map((progress) => motion(moving, progress).windowLag);
		expect(lags[0]).toBe(1);
		lags.slice(1).forEach((lag, index) => {
			const before = lags[index] ?? NaN;
			expect(lag).toBeLessThanOrEqual(before);
			expect(before - lag).toBeLessThan(0.1);
		});
	});

	test('leaves the window where it is while it takes the other taps of a cell', () => {
		for (const progress of way) expect(motion({ ...moving, tap: 1 }, progress).windowLag).toBe(0);
	});

	test('puts the window at the start of a row at once, it does not sweep back over the map', () => {
		const first = { ...moving, cell: { y: 2, x: 0, channel: 0 } };
		for (const progress of way) expect(motion(first, progress).windowLag).toBe(0);
	});

	test.each(['channel', 'layer'] as const)('of a %s moves no window', (grain) => {
		for (const progress of way) expect(motion({ ...moving, grain, tap: 35 }, progress).windowLag).toBe(0);
	});
});
