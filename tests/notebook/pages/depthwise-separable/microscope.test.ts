import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames } from '$lib/notebook/check/predict';
import {
	edgeFilters,
	layerChoices,
	standardKernel,
	type LayerChoice,
} from '$lib/notebook/pages/depthwise-separable/microscope-layers';
import {
	channelNames,
	checkWords,
	edgeName,
	isSeparable,
	microscopeCheck,
	microscopeSlots,
	spectra,
	weightError,
} from '$lib/notebook/pages/depthwise-separable/microscope-text';
import {
	mapsTable,
	slicesTable,
	spectraTable,
	twinTable,
} from '$lib/notebook/pages/depthwise-separable/microscope-tables';
import { houseExample } from '$lib/notebook/page/example';
import { ndArray } from '$lib/ops/array';
import { bestTwin } from '$lib/ops/twin';
import { forAll } from '../../../support/for-all';

const words = pageWords('depthwise-separable', 'en').cells.microscope;
const house = houseExample();
const filters = Array.from({ length: 8 }, (_, filter) => filter);

describe('the standard layers', () => {
	test('random whole numbers are the weights of the house example', () => {
		expect(standardKernel('random', 1)).toEqual(house.operands.weights.kernel);
	});

	test.each<[LayerChoice, number[]]>([
		['random', [8, 8, 8, 8]],
		['edges', [3, 3, 3, 3]],
		['separable', [1, 1, 1, 1]],
	])('%s has slices of rank %j', (layer, ranks) => {
		expect(spectra(standardKernel(layer, 1)).map(({ rank }) => rank)).toEqual(ranks);
	});

	test('the one made of slices of rank 1 has them for every seed', () => {
		forAll(fc.integer({ min: 1, max: 99 }), (seed) => {
			expect(isSeparable(spectra(standardKernel('separable', seed)))).toBe(true);
		});
	});

	test('the strongest pattern of every slice of the edge set is the Laplacian', () => {
		const { pointwise } = bestTwin(standardKernel('edges', 1));
		filters.forEach((filter) => {
			const isKept = filters.slice(0, 4).some((channel) => pointwise.data[channel * 8 + filter] !== 0);
			expect(isKept).toBe(edgeFilters[filter]?.[0] === 'spots');
		});
	});
});

describe('the question', () => {
	test('has a reply to each wrong answer', () => {
		const check = microscopeCheck();
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(check).sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...check.options].sort());
	});

	test('is answered by the three layers: the twin is exact when each slice has rank 1, not always, not never', () => {
		expect(microscopeCheck().answer).toBe('rank');
		for (const layer of layerChoices) {
			const isExact = weightError(layer, 1) < 1e-6;
			expect(isExact).toBe(isSeparable(spectra(standardKernel(layer, 1))));
			expect(isExact).toBe(layer === 'separable');
		}
	});

	test('has the numbers of the house example: 68 weights for 288', () => {
		const slots = microscopeSlots();
		expect(slots).toMatchObject({
			channels: '4',
			filters: '8',
			taps: '9',
			weights: '288',
			twinWeights: '68',
		});
		expect(slots.separableError).toBe('0.0\u202f%');
		expect(checkWords(words, slots).names.never).toBe('never: 68 weights cannot do the work of 288');
	});
});

describe('the words', () => {
	test('call the filters of the edge set by what they find', () => {
		const colours = channelNames(words, true);
		expect(edgeName(0, words, colours)).toBe('Sobel, upright edges, all channels');
		expect(edgeName(3, words, colours)).toBe('Sobel, upright edges, red minus green');
		expect(edgeName(6, words, channelNames(words, false))).toBe(
			'Laplacian, spots, channel 3 minus channel 4',
		);
	});

	test('put the singular values and the twin into tables', () => {
		const kernel = standardKernel('edges', 1);
		const names = channelNames(words, true);
		const values = spectraTable(spectra(kernel), names, words);
		expect(values.columns).toHaveLength(11);
		expect(values.rows()[0]).toEqual([
			'red',
			'6.32',
			'4.90',
			'4.90',
			'0.00',
			'0.00',
			'0.00',
			'0.00',
			'0.00',
			'45.5\u202f%',
			'3',
		]);
		const twin = twinTable(bestTwin(kernel), names, words);
		expect(twin.rows()[0]?.slice(0, 6)).toEqual(['red', '0', '−0.25', '0', '−0.25', '1']);
		expect(twin.rows()[0]?.slice(10)).toEqual(['0', '0', '4', '0', '0', '4', '0', '0']);
	});

	test('put the weights and the maps into tables', () => {
		const kernel = standardKernel('edges', 1);
		const rows = slicesTable(kernel, channelNames(words, true), words).rows();
		expect(rows).toHaveLength(4 * 8);
		expect(rows[12]).toEqual(['green, filter 5', '1', '2', '1', '0', '0', '0', '−1', '−2', '−1']);
		const map = ndArray([1, 2, 1], [3, -1.5]);
		const maps = { layer: map, pair: map, difference: ndArray([1, 2, 1]), mirrored: map, sum: map };
		expect(mapsTable(maps, words).rows()).toEqual([
			['1, 1', '3', '3', '0'],
			['1, 2', '−1.5', '−1.5', '0'],
		]);
	});
});
