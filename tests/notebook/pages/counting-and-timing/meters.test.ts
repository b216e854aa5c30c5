import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { countedWay, fewer, layerSizes, usualSize } from '$lib/notebook/pages/counting-and-timing/layers';
import { leadSlots } from '$lib/notebook/pages/counting-and-timing/lead';
import {
	askedNet,
	inUnit,
	pairJob,
	printedWork,
	unitCheck,
	units,
} from '$lib/notebook/pages/counting-and-timing/meters';
import { metersSource } from '$lib/notebook/pages/counting-and-timing/meters-source';
import {
	meterBars,
	meterRows,
	metersSlots,
	unitCheckSlots,
	unitRows,
} from '$lib/notebook/pages/counting-and-timing/meters-text';
import type { Measured } from '$lib/notebook/timing/stopwatch.svelte';
import { shownByCode } from '../../../support/shown-by-code';

const page = pageWords('counting-and-timing', 'en');
const words = page.cells.meters;
const unmeasured = () => undefined;
const measured = (median: number): Measured => ({
	median,
	lower: median,
	upper: median,
	least: median,
	most: median,
	samples: 15,
	passes: 1,
	backend: 'simd',
});

describe('the layer of the course', () => {
	test('is the one that MobileNet repeats most, among those that keep their width', () => {
		expect(layerSizes).toEqual([
			{ side: 56, channels: 128 },
			{ side: 28, channels: 256 },
			{ side: 14, channels: 512 },
			{ side: 7, channels: 1024 },
		]);
		expect(usualSize).toEqual({ side: 14, channels: 512 });
	});

	test('has the numbers of the course: 200,704 values become 301,056, while the MACs fall 8.8×', () => {
		expect(countedWay('standard', usualSize)).toMatchObject({ macs: 462_422_016, values: 200_704 });
		expect(countedWay('separable', usualSize)).toMatchObject({ macs: 52_283_392, values: 301_056 });
		expect(fewer(usualSize).toFixed(1)).toBe('8.8');
		expect(leadSlots()).toEqual({ fewer: '8.8×' });
	});
});

describe('the unit', () => {
	test('relabels work and nothing else', () => {
		const [macs, flops] = units.map((unit) => meterRows(usualSize, unit, { words, result: unmeasured }));
		expect(macs?.[0]).toEqual({
			name: words.rows.mac,
			standard: '462,422,016',
			separable: '52,283,392',
			ratio: '8.84× less',
		});
		expect(flops?.[0]).toEqual({
			name: words.rows.flop,
			standard: '924,844,032',
			separable: '104,566,784',
			ratio: '8.84× less',
		});
		expect(flops?.slice(1)).toEqual(macs?.slice(1));
	});

	test('is that of each paper: MACs for two of them, FLOP for the third', () => {
		expect(printedWork().map(({ paper }) => paper)).toEqual(['mobilenet', 'shufflenet', 'effnet']);
		expect(unitRows(words).map(([, prints, , unit]) => [prints, unit])).toEqual([
			['569 million mult-adds', 'MACs'],
			[expect.stringMatching(/^1\d\d million FLOPs$/), 'MACs'],
			['5.8 million FLOPs', 'FLOP'],
		]);
	});
});

test('milliseconds stand in the table once both layers were measured, both ways round', () => {
	const result = (way: string) => measured(way === 'standard' ? 2 : 8);
	expect(meterRows(usualSize, 'mac', { words, result }).at(-1)).toEqual({
		name: words.rows.ms,
		standard: '2',
		separable: '8',
		ratio: '4.00× more',
	});
	const bars = (of: typeof result | typeof unmeasured) =>
		meterBars(usualSize, 'mac', { words, result: of }).map(({ text }) => text);
	expect(bars(result)).toEqual(['11.3\u202f%', '11.3\u202f%', '26.1\u202f%', '400.0\u202f%']);
	expect(bars(unmeasured)[3]).toBe(words.notYet);
	expect(Object.keys(pairJob(usualSize))).toEqual(['standard 512', 'separable 512']);
});

describe('the check', () => {
	test('has the answer of the course, about 1.14 billion FLOP, and a reply for 569 M and 285 M', () => {
		expect(inUnit(askedNet, 'flop') / 1e9).toBeCloseTo(1.14, 2);
		expect(unitCheckSlots()).toMatchObject({ net: '569', half: '284', twice: '1.14' });
		expect(verdict(unitCheck, ['twice']).isRight).toBe(true);
		for (const wrong of ['same', 'half', 'bytes'])
			expect(verdict(unitCheck, [wrong]).replies).toEqual([wrong]);
	});

	test('has words for every option', () => {
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(unitCheck).sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...unitCheck.options].sort());
	});
});

test('every slot of the words is filled', () => {
	for (const size of layerSizes) {
		for (const unit of units) {
			const slots = metersSlots(size, unit, words);
			const own = [
				words.title,
				words.prose,
				words.note,
				words.caption,
				words.memory.said,
				words.memory.endsText,
			];
			for (const text of texts(own)) expect(filled(text, slots)).not.toMatch(/NaN|\{/);
		}
	}
	for (const text of texts(words.check)) expect(filled(text, unitCheckSlots())).not.toMatch(/NaN|\{/);
	for (const text of [page.lead, page.description]) expect(filled(text, leadSlots())).not.toMatch(/NaN|\{/);
});

test.each(layerSizes)('the code counts three meters at $side × $side × $channels', (size) => {
	const source = metersSource(size, words.code);
	expect(shownByCode(source)).toEqual(source.expected);
});
