import { expect, test } from 'vitest';
import { laneCount, wiredRows } from '$lib/viz/wires';

test('layers in a row are one line, in one lane', () => {
	const rows = wiredRows([[-1], [0], [1]]);
	expect(laneCount(rows)).toBe(1);
	for (const row of rows) expect(row).toEqual({ lane: 0, above: [0], below: [0], across: [] });
});

test('the input of a block runs beside its layers, from the top to the sum', () => {
	const rows = wiredRows([[-1], [0], [1, -1]]);
	expect(rows).toEqual([
		{ lane: 0, above: [0, 1], below: [0, 1], across: [{ from: 0, to: 1, at: 'top' }] },
		{ lane: 0, above: [0, 1], below: [0, 1], across: [] },
		{ lane: 0, above: [0, 1], below: [0], across: [{ from: 1, to: 0, at: 'layer' }] },
	]);
	expect(laneCount(rows)).toBe(2);
});

test('a layer of a branch stands in the lane beside, while the main path passes', () => {
	const rows = wiredRows([[-1], [-1], [0, 1]]);
	expect(rows).toEqual([
		{ lane: 0, above: [0, 1], below: [0, 1], across: [{ from: 0, to: 1, at: 'top' }] },
		{ lane: 1, above: [0, 1], below: [0, 1], across: [] },
		{ lane: 0, above: [0, 1], below: [0], across: [{ from: 1, to: 0, at: 'layer' }] },
	]);
});

test('a branch may leave from a layer within, and be several layers long', () => {
	const rows = wiredRows([[-1], [0], [0], [2], [1, 3]]);
	expect(rows.map(({ lane }) => lane)).toEqual([0, 0, 1, 1, 0]);
	expect(rows[0]?.across).toEqual([{ from: 0, to: 1, at: 'layer' }]);
	expect(rows[4]?.across).toEqual([{ from: 1, to: 0, at: 'layer' }]);
});

test('a branch within a branch has a lane of its own', () => {
	expect(laneCount(wiredRows([[-1], [-1], [1, -1], [0, 2]]))).toBe(3);
});
