import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import {
	memoryPlace,
	placeUnder,
	weightAt,
	weightCells,
	weightIndices,
	weightLayout,
	weightShape,
	weightValue,
	type LayeredKernel,
	type Library,
} from '$lib/viz/weight-layout';
import { upTo } from '../support/cells';

/** A kernel whose values are their places in TensorFlow's memory. */
function numbered(slices: number, filters: number, inputs: number): LayeredKernel {
	const count = 3 * 3 * slices * filters;
	return { kernel: ndArray([3, 3, slices, filters], upTo(count)), inputs };
}

const grouped = numbered(2, 8, 4);
const depthwise = numbered(1, 12, 3);
const single = numbered(1, 4, 1);
const all = [grouped, depthwise, single, numbered(4, 8, 4)];
const libraries: readonly Library[] = ['pytorch', 'keras'];

describe('the weights of a layer', () => {
	test('are [N, M/g, D_K, D_K] in PyTorch, and [D_K, D_K, M/g, N] in Keras', () => {
		expect(weightShape(grouped, 'pytorch')).toEqual([8, 2, 3, 3]);
		expect(weightShape(grouped, 'keras')).toEqual([3, 3, 2, 8]);
	});

	test('have in Keras an axis for the channels of a depthwise layer and one for its multiplier', () => {
		expect(weightShape(depthwise, 'pytorch')).toEqual([12, 1, 3, 3]);
		expect(weightShape(depthwise, 'keras')).toEqual([3, 3, 3, 4]);
		const weight = { row: 1, column: 2, slice: 0, filter: 6 };
		expect(weightIndices(depthwise, 'keras', weight)).toEqual([1, 2, 1, 2]);
		expect(weightShape(single, 'keras')).toEqual([3, 3, 1, 4]);
	});

	test('lie in the memory of Keras where TensorFlow.js has them', () => {
		for (const of of all) {
			for (const place of of.kernel.data.keys()) {
				const weight = weightAt(of, place);
				expect(memoryPlace(of, 'keras', weight)).toBe(weightValue(of, weight));
				expect(memoryPlace(of, 'pytorch', weight)).toBe(place);
			}
		}
	});
});

describe('the drawing of a layout', () => {
	test('has every weight once, and finds it under the pointer', () => {
		for (const of of all) {
			for (const library of libraries) {
				const view = weightLayout(of, library);
				const places = [...of.kernel.data.keys()].map((place) => {
					const { x, y } = view.at(weightAt(of, place));
					expect(x + 1).toBeLessThanOrEqual(view.columns);
					expect(y + 1).toBeLessThanOrEqual(view.rows);
					expect(placeUnder(of, library, { x: x + 0.5, y: y + 0.5 })).toBe(place);
					return `${x},${y}`;
				});
				expect(new Set(places).size).toBe(of.kernel.data.length);
				expect(weightCells(of, library, 2)).toHaveLength(of.kernel.data.length);
			}
		}
	});

	test('has nothing between its blocks', () => {
		expect(placeUnder(grouped, 'pytorch', { x: 3.2, y: 0.5 })).toBeUndefined();
	});

	test('has a filter in one piece in PyTorch, and in every block in Keras', () => {
		expect(weightLayout(grouped, 'pytorch').filterAt(2)).toEqual([{ x: 0, y: 7, width: 6.5, height: 3 }]);
		expect(weightLayout(grouped, 'keras').filterAt(2)).toHaveLength(9);
		for (const of of all) {
			for (const library of libraries) {
				const view = weightLayout(of, library);
				for (const place of of.kernel.data.keys()) {
					const weight = weightAt(of, place);
					const { x, y } = view.at(weight);
					const holds = view
						.filterAt(weight.filter)
						.filter((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
					expect(holds).toHaveLength(1);
				}
			}
		}
	});
});
