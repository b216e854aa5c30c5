import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	doneClip,
	focusLayout,
	geometry,
	showsAllLarge,
	showsAllSlices,
	tileLayout,
	tileWidth,
} from '$lib/viz/layout';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';

const noPads = { top: 0, bottom: 0, left: 0, right: 0 };
const house = { height: 6, width: 6, pads: { top: 1, bottom: 1, left: 1, right: 1 }, longest: 2 };

const anySize = fc.record({
	height: count(1, 64),
	width: count(1, 64),
	pads: fc.record({ top: count(0, 3), bottom: count(0, 3), left: count(0, 3), right: count(0, 3) }),
	longest: count(1, 6),
});

describe('the layout of the map at work', () => {
	test('makes room for the padding on every side', () => {
		const pads = { top: 0, bottom: 1, left: 2, right: 3 };
		expect(focusLayout({ ...house, pads })).toMatchObject({ rows: 7, columns: 11 });
	});

	test('shows the house example with its figures, as shapes', () => {
		const { cellPx, showsValues, isBitmap, widthPx } = focusLayout(house);
		expect({ showsValues, isBitmap }).toEqual({ showsValues: true, isBitmap: false });
		expect(cellPx).toBeGreaterThanOrEqual(24);
		expect(widthPx).toBe(8 * cellPx);
	});

	test('is as large as its parts, with square cells, and never wider than its place', () => {
		forAll(anySize, (size) => {
			const { rows, columns, cellPx, widthPx, heightPx } = focusLayout(size);
			expect(widthPx).toBeCloseTo(columns * cellPx, 9);
			expect(heightPx).toBeCloseTo(rows * cellPx, 9);
			expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(geometry.focusPx + 1e-9);
		});
	});

	test('shows figures exactly where the longest fits its cell', () => {
		forAll(anySize, (size) => {
			const { rows, columns, cellPx, showsValues } = focusLayout(size);
			const needed = size.longest * geometry.digitPx + geometry.roomPx;
			if (showsValues) expect(cellPx).toBeGreaterThanOrEqual(Math.max(needed, geometry.cellPx));
			else expect(Math.max(rows, columns) * Math.max(needed, geometry.cellPx)).toBeGreaterThan(228);
		});
	});

	test('gives up the figures when a value becomes too long for its cell', () => {
		expect(focusLayout({ ...house, longest: 3 }).showsValues).toBe(true);
		expect(focusLayout({ ...house, longest: 6 }).showsValues).toBe(false);
	});

	test('is a bitmap from 257 cells on, padding not counted', () => {
		const square = { height: 16, width: 16, pads: house.pads, longest: 2 };
		expect(focusLayout(square).isBitmap).toBe(false);
		expect(focusLayout({ ...square, width: 17 }).isBitmap).toBe(true);
	});
});

describe('the layout of a tile', () => {
	test('fills its width with the longer side and keeps the form of the map', () => {
		forAll(fc.tuple(count(1, 64), count(1, 64), count(1, 64)), ([height, width, channels]) => {
			const layout = tileLayout([height, width, channels], 46);
			expect(Math.max(layout.widthPx, layout.heightPx)).toBeCloseTo(46, 9);
			expect(layout.heightPx / layout.widthPx).toBeCloseTo(height / width, 9);
			expect(layout).toMatchObject({ rows: height, columns: width, showsValues: false });
		});
	});

	test('is drawn as shapes while all tiles together have few cells', () => {
		expect(tileLayout([6, 6, 8], 46).isBitmap).toBe(false);
		expect(tileLayout([10, 10, 4], 46).isBitmap).toBe(false);
		expect(tileLayout([10, 10, 5], 46).isBitmap).toBe(true);
		expect(tileLayout([64, 64, 1], 46).isBitmap).toBe(true);
	});

	test('is smaller where there are many, but never below what a finger can hit', () => {
		expect(tileWidth(16)).toBe(46);
		expect(tileWidth(17)).toBe(25);
		expect(tileWidth(64)).toBeGreaterThanOrEqual(24);
	});
});

test.each([
	{ channels: 4, rows: 8, columns: 8, expected: true },
	{ channels: 5, rows: 8, columns: 8, expected: false },
	{ channels: 4, rows: 9, columns: 1, expected: false },
	{ channels: 4, rows: 1, columns: 9, expected: false },
	{ channels: 1, rows: 64, columns: 64, expected: false },
])(
	'$channels channels of $rows×$columns, padding included, are all large: $expected',
	({ channels, expected, ...size }) => {
		expect(showsAllLarge(channels, size)).toBe(expected);
	},
);

test.each([
	{ slices: 4, height: 3, width: 3, expected: true },
	{ slices: 5, height: 3, width: 3, expected: false },
	{ slices: 4, height: 1, width: 3, expected: true },
	{ slices: 4, height: 5, width: 1, expected: false },
])('$slices slices of $height×$width are all large: $expected', ({ slices, expected, ...size }) => {
	expect(showsAllSlices(slices, size)).toBe(expected);
});

/** The points of a polygon, as shares of the map. */
function points(polygon: string): [number, number][] {
	return [...polygon.matchAll(/([\d.e-]+)%? ([\d.e-]+)%?(?=[,)])/g)].map(([, x, y]) => [
		Number(x) / 100,
		Number(y) / 100,
	]);
}

function area(corners: readonly [number, number][]): number {
	const crossed = corners.map(([x, y], index) => {
		const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [NaN, NaN];
		return x * nextY - nextX * y;
	});
	return Math.abs(crossed.reduce((sum, each) => sum + each, 0)) / 2;
}

test('what is done of a bitmap is cut out cell by cell, in reading order', () => {
	const size = { height: 3, width: 4 };
	expect(doneClip(6, size)).toMatch(/^polygon\(/);
	expect(points(doneClip(6, size)).map(([x, y]) => [x * 4, Math.round(y * 3)])).toEqual([
		[0, 0],
		[4, 0],
		[4, 1],
		[2, 1],
		[2, 2],
		[0, 2],
	]);
});

test('what is done of a bitmap covers just the share of cells that are done', () => {
	forAll(fc.record({ height: count(1, 64), width: count(1, 64), share: count(0, 1000) }), (map) => {
		const cells = map.height * map.width;
		const done = Math.floor((map.share / 1000) * cells);
		expect(area(points(doneClip(done, map)))).toBeCloseTo(done / cells, 9);
	});
});

test('a layout without padding has the rows and columns of the map', () => {
	expect(focusLayout({ ...house, pads: noPads })).toMatchObject({ rows: 6, columns: 6 });
});
