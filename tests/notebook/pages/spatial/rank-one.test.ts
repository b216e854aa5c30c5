import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	kernelField,
	presetKernel,
	presetNames,
	presetOf,
	stripsField,
	type PresetName,
} from '$lib/notebook/pages/spatial/rank-one-kernels';
import {
	checkSlots,
	findings,
	isTied,
	meanMissed,
	missedBy,
	pairsText,
	presetTable,
	presetText,
	rankOneCheck,
	rankOneSlots,
	rowsText,
	weightRows,
} from '$lib/notebook/pages/spatial/rank-one-text';
import { ndArray } from '$lib/ops/array';
import { decomposition, energyShare } from '$lib/ops/svd';

const words = pageWords('spatial', 'en').cells.rankOne;

function kernelOf(name: PresetName, side = 3) {
	return ndArray([side, side], presetKernel(name, side));
}

describe('what one pair of strips misses', () => {
	test.each<[PresetName, number]>([
		['sobel', 0],
		['box', 0],
		['gauss', 0],
		['four', 10],
		['eight', 26],
		['edge', 71],
		['diagonal', 82],
	])('of %s is %i %%', (name, percent) => {
		expect(Math.round(missedBy(presetKernel(name, 3), 1) * 100)).toBe(percent);
	});

	test('of a random kernel is about 49 % on average', () => {
		const many = Array.from({ length: 3000 }, (_, index) =>
			missedBy(presetKernel('random', 3, index + 1), 1),
		);
		const mean = many.reduce((sum, each) => sum + each, 0) / many.length;
		expect(Math.round(mean * 100)).toBe(49);
		expect(Math.abs(meanMissed('random', 3, 1) - mean)).toBeLessThan(0.02);
	});

	test('is the root of what the first singular value leaves of the energy', () => {
		for (const name of presetNames) {
			const kernel = kernelOf(name);
			const { values } = decomposition(kernel);
			const left = Math.sqrt(Math.max(1 - energyShare(values, 1), 0));
			expect(missedBy(presetKernel(name, 3), 1)).toBeCloseTo(left, 5);
		}
	});

	test('of any kernel is nothing with as many pairs as it has rows', () => {
		for (const side of [3, 5]) {
			for (const name of presetNames) expect(missedBy(presetKernel(name, side), side)).toBeLessThan(1e-6);
		}
	});
});

describe('a kernel', () => {
	test('is known again as the preset it is', () => {
		for (const side of [3, 5]) {
			for (const name of presetNames) {
				expect(presetOf(presetKernel(name, side, 7))?.name).toBe(name);
			}
		}
		expect(presetOf(presetKernel('random', 3, 42))).toEqual({ name: 'random', seed: 42 });
		expect(presetOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeUndefined();
	});

	test('of either side goes through a link, and what is none is refused', () => {
		const field = kernelField(presetKernel('sobel', 3));
		for (const side of [3, 5]) {
			const kernel = presetKernel('random', side);
			expect(field.read(field.write(kernel))).toEqual({ value: kernel, isAsAsked: true });
		}
		expect(field.read('1,2,3')).toEqual({ value: field.usual, isAsAsked: false });
		expect(field.read('1,2,x,4,5,6,7,8,9').isAsAsked).toBe(false);
		expect(field.read('100,0,0,0,0,0,0,0,-0')).toEqual({
			value: [81, 0, 0, 0, 0, 0, 0, 0, 0],
			isAsAsked: false,
		});
	});

	test('of strips goes through a link as its strips', () => {
		const field = stripsField();
		const pair = { column: [1, 2.25, 1], row: [-1, 0, 9] };
		expect(field.read(field.write(pair))).toEqual({ value: pair, isAsAsked: true });
		expect(field.read('1,2')).toEqual({ value: undefined, isAsAsked: false });
		expect(field.write(undefined)).toBe('');
	});
});

describe('the question', () => {
	test('is answered by the engine: two pairs are no longer cheaper, 12 is more than 9', () => {
		expect(rankOneCheck().answer).toBe('no');
		expect(checkSlots()).toMatchObject({ whole: '9', one: '6', two: '12', largeWhole: '25', largeTwo: '20' });
	});

	test('has a reply to each wrong answer, and something to put in everywhere', () => {
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(rankOneCheck()).sort());
		for (const text of texts(words.check)) expect(() => filled(text, checkSlots())).not.toThrow();
		expect(verdict(rankOneCheck(), ['yes']).replies).toEqual(['yes']);
	});
});

describe('the words', () => {
	test('say what is found', () => {
		const missed = (name: PresetName, pairs: number) => {
			const kernel = kernelOf(name);
			const { values } = decomposition(kernel);
			return { kernel, singular: values, pairs, error: 0.5, isPicture: false };
		};
		const isPicture = true;
		expect(findings(missed('sobel', 1), 0, words)).toEqual([words.finding.exact]);
		expect(findings(missed('four', 1), 0.6, words)).toEqual([words.finding.apart]);
		expect(findings({ ...missed('four', 1), isPicture }, 0.4, words)).toEqual([words.finding.apart]);
		const more = [words.finding.apart, words.finding.more];
		expect(findings({ ...missed('four', 1), isPicture }, 0.6, words)).toEqual(more);
		expect(findings(missed('four', 2), 0, words)).toEqual([words.finding.exact]);
		const nothing = { ...missed('four', 1), kernel: ndArray([3, 3]), singular: [0, 0, 0] };
		expect(findings(nothing, 0, words)).toEqual([words.finding.blank]);
		expect(isTied(missed('diagonal', 1))).toBe(true);
		expect(isTied(missed('diagonal', 3))).toBe(false);
		expect(isTied(missed('four', 1))).toBe(false);
	});

	test('have something to put in for every slot of the cell', () => {
		const slots = { ...rankOneSlots(), rank: '', pairs: '', error: '', outputError: '' };
		for (const text of [words.title, ...words.prose, words.note, words.caution, ...texts(words.finding)]) {
			expect(() => filled(text, slots)).not.toThrow();
		}
		expect(rankOneSlots()).toMatchObject({ microscope: '3.5', whole: '9', numbers: '6', largest: '128' });
	});

	test('name the kernels and the pairs', () => {
		expect(presetText('eight', 3, words)).toBe('Laplacian, eight neighbours');
		expect(presetText('eight', 5, words)).toBe('Laplacian, 24 neighbours');
		expect(presetText('four', 5, words)).toBe('Laplacian, four neighbours');
		expect([1, 2].map((pairs) => pairsText(pairs, words))).toEqual(['one pair', 'two pairs']);
	});

	test('put kernels and weights into tables', () => {
		const { rows, caption } = presetTable(3, words);
		expect(caption).toContain('3×3');
		expect(rows().slice(0, 4)).toEqual([
			['Sobel', '1', '0.0\u202f%', '0.0\u202f%'],
			['box', '1', '0.0\u202f%', '0.0\u202f%'],
			['Gauss', '1', '0.0\u202f%', '0.0\u202f%'],
			['Laplacian, four neighbours', '2', '10.1\u202f%', '0.0\u202f%'],
		]);
		expect(rows().at(-1)?.slice(0, 2)).toEqual(['random, 99 kernels', '2–3']);
		const map = ndArray([1, 2], [3, -1.5]);
		expect(weightRows([map, map], words)).toEqual([
			['1, 1', '3', '3'],
			['1, 2', '−1.5', '−1.5'],
		]);
		expect(rowsText(ndArray([2, 2], [1, -2, 3, 4]))).toBe('1, −2; 3, 4');
	});
});
