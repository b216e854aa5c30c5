import { describe, expect, test } from 'vitest';
import { integers } from '$lib/ops/array';
import { doneRegions, tileCorner, tileGrid, type TileRegion } from '$lib/viz/tile-grid';
import { tileFrames, tileLines, tilePaths, tilePixels } from '$lib/viz/tile-paths';

const shapes = [
	[6, 6, 4],
	[6, 6, 8],
	[3, 6, 16],
	[1, 1, 64],
	[64, 64, 3],
	[32, 32, 64],
	[5, 4, 100],
	[2, 2, 512],
	[7, 7, 1],
] as const;

function array(shape: readonly number[]) {
	return integers(shape, { seed: 3, layer: 0, role: 0 }, [-3, 3]);
}

/** Whether a cell lies in a region. */
function holds(region: TileRegion, { x, y }: { x: number; y: number }): boolean {
	const isBeside = x < region.x || x >= region.x + region.width;
	return !isBeside && y >= region.y && y < region.y + region.height;
}

describe.each(shapes)('%i × %i × %i', (...shape) => {
	const [height, width, channels] = shape;
	const grid = tileGrid(shape);

	const cells = Array.from({ length: height * width * channels }, (_, index) => {
		const [channel, place] = [Math.floor(index / (height * width)), index % (height * width)];
		const corner = tileCorner(grid, channel);
		const [x, y] = [corner.x + (place % width), corner.y + Math.floor(place / width)];
		return { key: `${channel} ${place}`, x, y };
	});

	test('its maps lie beside each other, inside the grid', () => {
		const corners = Array.from({ length: channels }, (_, channel) => tileCorner(grid, channel));
		expect(new Set(corners.map(({ x, y }) => `${x} ${y}`)).size).toBe(channels);
		for (const { x, y } of corners) {
			expect(x + width).toBeLessThanOrEqual(grid.width + 1e-9);
			expect(y + height).toBeLessThanOrEqual(grid.height + 1e-9);
		}
		expect(grid.stepX).toBeGreaterThan(width);
	});

	test('fits a lane of a wide and of a narrow screen', () => {
		expect(grid.width * grid.cellPx).toBeLessThanOrEqual(354);
	});

	test('what is done covers exactly the first values', () => {
		for (const done of [0, 1, width, height * width, height * width + 1, height * width * channels].filter(
			(count) => count <= height * width * channels,
		)) {
			const regions = doneRegions(grid, shape, done);
			const seen = new Set(
				cells.filter((cell) => regions.some((region) => holds(region, cell))).map(({ key }) => key),
			);
			const last = done - 1;
			expect(seen.size).toBe(done);
			if (done > 0)
				expect(seen).toContain(`${Math.floor(last / (height * width))} ${last % (height * width)}`);
		}
	});
});

test('the shapes of a tensor hold every done cell once, few shapes for many cells', () => {
	const tensor = array([6, 6, 8]);
	const grid = tileGrid(tensor.shape);
	const paths = tilePaths(tensor, grid, { done: 100, limit: 3 });
	expect(paths.reduce((sum, { d }) => sum + d.split('z').length - 1, 0)).toBe(100);
	expect(paths.length).toBeLessThanOrEqual(7);
	expect(tilePaths(tensor, grid, { done: 0, limit: 3 })).toEqual([]);
	expect(tileLines(tensor, grid).match(/M/g)).toHaveLength(8 * 14);
	expect(tileFrames(tensor, grid).match(/M/g)).toHaveLength(8);
});

test('the pixels of a tensor are opaque where its maps are, and clear between them', () => {
	const tensor = array([32, 32, 2]);
	const grid = tileGrid(tensor.shape);
	const pixels = tilePixels(tensor, grid, { limit: 3, theme: 'light' });
	expect(pixels.length).toBe(grid.width * grid.height * 4);
	const opaque = pixels.filter((value, index) => index % 4 === 3 && value === 255);
	expect(opaque).toHaveLength(32 * 32 * 2);
});
