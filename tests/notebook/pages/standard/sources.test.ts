import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { filtersSource } from '$lib/notebook/pages/standard/filters-source';
import { houseExample } from '$lib/notebook/page/example';
import { oneNumberSource } from '$lib/notebook/pages/standard/one-number-source';
import {
	paddingObstacle,
	paddingRanges,
	usualPadding,
	type PaddingDials,
} from '$lib/notebook/pages/standard/padding';
import { paddingSource } from '$lib/notebook/pages/standard/padding-source';
import { outputSide } from '$lib/notebook/pages/standard/padding-text';
import { housePuzzle, puzzleMacs, type PuzzleDials } from '$lib/notebook/pages/standard/puzzle';
import { puzzleSource } from '$lib/notebook/pages/standard/puzzle-source';
import { combinations } from '$lib/notebook/pages/standard/window';
import { windowSource } from '$lib/notebook/pages/standard/window-source';
import { valueAt } from '$lib/ops/array';
import { convolution } from '$lib/ops/convolutions';
import { cells } from '../../../support/cells';
import { forAll } from '../../../support/for-all';
import { shownByCode } from '../../../support/shown-by-code';
import { kindRun } from '../../../support/stage-run';

const words = pageWords('standard', 'en').cells;
const house = houseExample();
const run = kindRun(convolution('standard'));
const [output] = run.outputs;
const filters = Array.from({ length: 8 }, (_, filter) => filter);
const between = (min: number, max: number) => fc.integer({ min, max });

describe('the code of one number', () => {
	test.each([
		[0, 0, 0],
		[1, 1, 0],
		[5, 5, 7],
		[2, 4, 3],
	])('at row %i, column %i of map %i sums what the picture sums', (...[y, x, channel]) => {
		const code = oneNumberSource(run, { y, x, channel }, words.oneNumber.code);
		expect(code.source).toContain('// x is 6×6×4');
		expect(shownByCode(code)).toMatchObject(code.expected);
	});
});

describe('the code of the window', () => {
	test.each(combinations)('makes the %s of every place, and the map', (combination) => {
		for (const place of cells(house.stage.output)) {
			if (place.channel > 0) continue;
			const code = windowSource(house, { place, combination }, words.window.code);
			expect(shownByCode(code)).toEqual(code.expected);
			expect(code.expected).toHaveProperty(combination);
		}
	});

	test('shows as the sum what the output has there', () => {
		for (const place of cells(house.stage.output)) {
			const { expected } = windowSource(house, { place, combination: 'sum' }, words.window.code);
			const real = output && valueAt(output, place.y, place.x, place.channel);
			expect(expected.sum?.data[0]).toBe(real);
		}
	});
});

describe('the code of the filters', () => {
	const shown = fc.record({
		filter: between(0, 7),
		summed: fc.subarray(filters),
		isApart: fc.boolean(),
	});

	test('makes the planes of any filter, and the maps of those that have been added', () => {
		forAll(shown, (each) => {
			const code = filtersSource(house, each, words.filters.code);
			expect(shownByCode(code)).toEqual(code.expected);
		});
	});

	test('stops before the sum where the cell does', () => {
		const { expected } = filtersSource(
			house,
			{ filter: 2, summed: [0, 1], isApart: false },
			words.filters.code,
		);
		expect(Object.keys(expected)).toEqual(['planes', 'maps']);
		expect(expected.planes?.shape).toEqual([6, 6, 4]);
		expect(expected.maps?.shape).toEqual([6, 6, 2]);
	});

	test('is the whole layer once all filters have been added', () => {
		const code = filtersSource(house, { filter: 7, summed: filters, isApart: false }, words.filters.code);
		expect(code.source).toContain("const filters = kernel;\nconst maps = tf.conv2d(x, filters, 1, 'same');");
		expect(code.expected.maps).toEqual(output);
	});

	test('keeps all 32 planes without the sum', () => {
		const code = filtersSource(house, { filter: 3, summed: filters, isApart: true }, words.filters.code);
		expect(code.expected.maps?.shape).toEqual([6, 6, 32]);
	});
});

describe('the code of padding and stride', () => {
	const dials = fc
		.record({
			side: between(paddingRanges.side.min, paddingRanges.side.max),
			kernel: between(paddingRanges.kernel.min, paddingRanges.kernel.max),
			padding: between(paddingRanges.padding.min, paddingRanges.padding.max),
			stride: between(paddingRanges.stride.min, paddingRanges.stride.max),
		})
		.filter((each) => paddingObstacle(each) === undefined);

	function source(each: PaddingDials, countsPadding: boolean) {
		return paddingSource({ dials: each, countsPadding }, words.padding.code);
	}

	test('makes the output, its side and its taps for all dials that have a layer', () => {
		forAll(fc.tuple(dials, fc.boolean()), ([each, countsPadding]) => {
			const code = source(each, countsPadding);
			expect(shownByCode(code)).toEqual(code.expected);
			expect(code.expected.side?.data[0]).toBe(outputSide(each));
		});
	});

	test('counts 324 taps with those of the padding and 256 without', () => {
		expect(source(usualPadding, true).expected.total?.data[0]).toBe(324);
		expect(source(usualPadding, false).expected.total?.data[0]).toBe(256);
	});

	test('has the padding and the stride of the dials as numbers to change', () => {
		const text = source({ side: 6, kernel: 3, padding: 2, stride: 4 }, true).source;
		expect(text).toContain('const padding = 2;\nconst stride = 4;');
	});
});

describe('the code of the puzzle', () => {
	const dials: fc.Arbitrary<PuzzleDials> = fc.record({
		mapSide: between(1, 12),
		inChannels: between(1, 12),
		outChannels: between(1, 12),
		kernel: between(1, 7),
	});

	test('counts by its sizes what the formula counts', () => {
		forAll(dials, (each) => {
			const code = puzzleSource(each, words.puzzle.code);
			expect(shownByCode(code)).toEqual(code.expected);
			expect(code.expected.macs?.data[0]).toBe(puzzleMacs(each));
		});
	});

	test('begins with the dials, by the symbols of the cell', () => {
		const { source } = puzzleSource({ ...housePuzzle, outChannels: 4 }, words.puzzle.code);
		expect(source.split('\n')[0]).toBe('const [D_F, M, N, D_K] = [6, 4, 4, 3];');
	});
});
