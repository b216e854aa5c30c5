import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { ghostCells, gridShapes, textCells, valueCells, windowCells } from '$lib/viz/grid-cells';
import { ruler } from '$lib/viz/rulers';
import { marksOnAxis } from '$lib/viz/share-strip';
import { stepsAlong, volumeLayout, windowBox, windowHandles } from '$lib/viz/volume';

const layout = volumeLayout({ height: 6, width: 6, channels: 4, rings: 1 });
const window = { y: -1, x: 4, height: 3, width: 3 };

describe('a volume', () => {
	test('has its channels behind one another, to the upper right', () => {
		layout.corners.slice(1).forEach(({ x, y }, index) => {
			const before = layout.corners[index] ?? { x: NaN, y: NaN };
			expect([x - before.x, y - before.y]).toEqual([layout.depthPx.x, layout.depthPx.y]);
		});
		expect(layout.depthPx.x).toBeGreaterThan(0);
		expect(layout.depthPx.y).toBeLessThan(0);
	});

	test('holds all maps and every place of the window and its handles', () => {
		for (const y of [-1, 4]) {
			for (const x of [-1, 4]) {
				const box = windowBox(layout, { ...window, y, x });
				for (const { at } of windowHandles(layout, box)) {
					expect(at.x).toBeGreaterThan(0);
					expect(at.x).toBeLessThan(layout.widthPx);
					expect(at.y).toBeGreaterThan(0);
					expect(at.y).toBeLessThan(layout.heightPx);
				}
			}
		}
	});

	test('is cut by a box from the first channel to the last', () => {
		const { front, back, edges } = windowBox(layout, window);
		expect([back.x - front.x, back.y - front.y]).toEqual([3 * layout.depthPx.x, 3 * layout.depthPx.y]);
		expect(edges.match(/M/g)).toHaveLength(4);
	});

	test('turns a drag into whole steps along an axis', () => {
		expect(stepsAlong({ x: 52, y: 30 }, { x: 25, y: 0 })).toBe(2);
		expect(stepsAlong({ x: 0, y: -26 }, { x: 0, y: 25 })).toBe(-1);
	});
});

describe('the cells of a grid', () => {
	const array = ndArray([2, 2, 1], [1, -2, 3, 4]);

	test('hold the values, with a true minus', () => {
		expect(valueCells(array, 0, 4).map(({ text }) => text)).toEqual(['1', '−2', '3', '4']);
	});

	test('are zeros on the padding, and not coloured', () => {
		const taken = windowCells(array, { channel: 0, window: { y: -1, x: -1, height: 2, width: 2 } }, 4);
		expect(taken.map(({ text, isGhost }) => [text, isGhost])).toEqual([
			['0', true],
			['0', true],
			['0', true],
			['1', false],
		]);
	});

	test('form rings around a map', () => {
		expect(ghostCells([2, 2], 1)).toHaveLength(12);
		expect(ghostCells([2, 2], 0)).toHaveLength(0);
		expect(new Set(ghostCells([2, 2], 2).map(({ key }) => key)).size).toBe(32);
	});

	test('are one shape for each colour, and every cell is in one', () => {
		const shapes = gridShapes([
			...valueCells(ndArray([2, 2, 1], [1, -2, 1, 0]), 0, 4),
			...ghostCells([2, 2], 1),
		]);
		expect(shapes).toHaveLength(4);
		expect(shapes.map(({ path }) => path.match(/M/g)?.length)).toEqual([2, 1, 1, 12]);
		expect(shapes[0]?.path).toBe('M0 0h1v1h-1zM0 1h1v1h-1z');
	});

	test('can be counts without colour', () => {
		expect(textCells([4, 6, 9], 2).map(({ x, y, text }) => [x, y, text])).toEqual([
			[0, 0, '4'],
			[1, 0, '6'],
			[0, 1, '9'],
		]);
	});
});

describe('a ruler of landings', () => {
	test('keeps windows that overlap in lanes of their own', () => {
		const windows = [0, 1, 2, 3].map((first) => ({ first, last: first + 2 }));
		const { bars } = ruler(windows, 10);
		for (const one of bars) {
			for (const other of bars.filter(({ index, away }) => index > one.index && away === one.away)) {
				expect(other.from).toBeGreaterThanOrEqual(one.from + one.length);
			}
		}
	});

	test('needs one lane where they do not, or where there is only one', () => {
		const [first] = ruler([{ first: 0, last: 1 }], 10).bars;
		expect(first).toEqual({ index: 0, from: 0, length: 20, away: 0 });
		const apart = ruler(
			[
				{ first: 0, last: 1 },
				{ first: 2, last: 3 },
			],
			10,
		);
		expect(apart.bars.map(({ away }) => away)).toEqual([0, 0]);
	});
});

test('marks beyond the end of their axis are left out', () => {
	const mark = { value: 1, isNow: false, isHit: false };
	const marks = [
		{ ...mark, share: 0.5 },
		{ ...mark, share: 4 },
	];
	expect(marksOnAxis(marks, 1.15)).toEqual([marks[0]]);
});
