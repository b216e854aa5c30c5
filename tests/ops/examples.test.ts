import { expect, test } from 'vitest';
import { batchOf, epochOrder } from '$lib/ops/examples';
import { upTo } from '../support/cells';

test('a batch is black at 0 and white at 1, in the order asked for, with its labels', () => {
	const examples = {
		sides: [1, 2] as const,
		pixels: Uint8Array.of(0, 255, 51, 102, 153, 204),
		labels: Uint8Array.of(7, 8, 9),
	};
	const { images, labels } = batchOf(examples, [2, 0]);
	expect(images.shape).toEqual([2, 1, 2, 1]);
	expect([...images.data]).toEqual([0.6, 0.8, 0, 1].map(Math.fround));
	expect([...labels]).toEqual([9, 7]);
});

test('an epoch has every picture once, in an order of its own that comes back', () => {
	const order = epochOrder(500, 1, 0);
	expect([...order].sort((one, other) => one - other)).toEqual(upTo(500));
	expect(epochOrder(500, 1, 0)).toEqual(order);
	expect(epochOrder(500, 1, 1)).not.toEqual(order);
	expect(epochOrder(500, 2, 0)).not.toEqual(order);
});
