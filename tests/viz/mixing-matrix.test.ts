import { describe, expect, test } from 'vitest';
import type { Mixing } from '$lib/ops/mixing';
import { geometry, mixingLayout, mixingPaths, numbered } from '$lib/viz/mixing-matrix';
import { upTo } from '../support/cells';

const diagonal = (channels: number): Mixing => ({
	inputs: channels,
	reads: upTo(channels).map((channel) => [channel]),
});
const full = (outputs: number, inputs: number): Mixing => ({
	inputs,
	reads: upTo(outputs).map(() => upTo(inputs)),
});

/** The cells of path data, as `row,column`. */
function cellsOf(path: string): string[] {
	return [...path.matchAll(/M(\d+)\.\d+ (\d+)\.\d+/g)].map(([, column, row]) => `${row},${column}`);
}

describe('the layout of a mixing matrix', () => {
	test('has a row for each output channel and a column for each input channel', () => {
		expect(mixingLayout(full(8, 4))).toMatchObject({ rows: 8, columns: 4 });
	});

	test('keeps to its size, whatever the number of channels', () => {
		for (const channels of [1, 4, 9, 16, 64]) {
			const { widthPx, heightPx, cellPx } = mixingLayout(diagonal(channels));
			expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(geometry.mostPx);
			expect(cellPx).toBeLessThanOrEqual(geometry.cellPx);
		}
	});

	test('numbers all of few channels, of many the one at work and the ends, where they have room', () => {
		expect(numbered(4, 2, 22)).toEqual([0, 1, 2, 3]);
		expect(numbered(12, 5, 16)).toEqual([0, 5, 11]);
		expect(numbered(64, 2, 3)).toEqual([2, 63]);
		expect(numbered(64, undefined, 3)).toEqual([0, 63]);
	});
});

describe('the cells of a mixing matrix', () => {
	test('are linked or apart, each once', () => {
		const { apart, linked, lit } = mixingPaths(diagonal(3), {});
		expect(cellsOf(linked)).toEqual(['0,0', '1,1', '2,2']);
		expect(cellsOf(apart)).toHaveLength(6);
		expect(lit).toBe('');
	});

	test('light up in the row and the column at work, where they are linked', () => {
		expect(cellsOf(mixingPaths(diagonal(3), { output: 1, input: 1 }).lit)).toEqual(['1,1']);
		const cross = mixingPaths(full(3, 3), { output: 1, input: 0 });
		expect(cellsOf(cross.lit)).toEqual(['0,0', '1,0', '1,1', '1,2', '2,0']);
		expect(cellsOf(cross.linked)).toHaveLength(4);
	});

	test('are neither linked nor apart in the columns of which nothing is known yet', () => {
		const { apart, linked, unseen } = mixingPaths(full(2, 3), {}, 1);
		expect(cellsOf(linked)).toEqual(['0,0', '1,0']);
		expect(apart).toBe('');
		expect(cellsOf(unseen)).toEqual(['0,1', '0,2', '1,1', '1,2']);
	});
});
