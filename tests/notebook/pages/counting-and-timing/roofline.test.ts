import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	askedRidge,
	deviceOf,
	heldRidge,
	isMemoryBound,
	reachable,
	roofCheck,
	roofJobs,
	roofLayers,
	roofPoints,
	streamBytes,
	streamKey,
	usualRidge,
} from '$lib/notebook/pages/counting-and-timing/roofline';
import { rooflineSource } from '$lib/notebook/pages/counting-and-timing/roofline-source';
import {
	deviceSlots,
	intensityText,
	roofCheckWords,
	roofDots,
	rooflineSlots,
	roofRows,
	type Median,
} from '$lib/notebook/pages/counting-and-timing/roofline-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('counting-and-timing', 'en').cells.roofline;
const unmeasured: Median = () => undefined;
/** A device of 10 GFLOP/s and 5 GB/s, whose layers take as long as its roof says. */
const roofed: Median = (key) => {
	const point = roofPoints().find(({ layer }) => layer === key);
	if (point === undefined) return streamBytes / 5e6;
	return Math.max(point.flops / 10e6, point.bytes / 5e6);
};

test('the layers do as many FLOP per byte as the course says: 90, 56, 14, 2.2 and 0', () => {
	expect(roofPoints().map(({ intensity }) => intensityText(intensity))).toEqual([
		'90',
		'56',
		'14',
		'2.2',
		'0',
	]);
	expect(roofPoints().map(({ layer }) => layer)).toEqual([...roofLayers]);
});

describe('the check', () => {
	test('asks about a ridge of 10, and depthwise and shuffle lie left of it', () => {
		expect(askedRidge).toBe(10);
		expect(roofCheck().answer).toBe('both');
		expect(roofCheckWords(words).names.both).toBe('depthwise 3×3, shuffle');
		const bound = roofPoints().filter((point) => isMemoryBound(point, askedRidge));
		expect(bound.map(({ layer }) => layer)).toEqual(['depthwise', 'shuffle']);
	});

	test('has a reply to pointwise and to every other wrong answer', () => {
		expect(verdict(roofCheck(), ['pointwise'])).toEqual({ isRight: false, replies: ['pointwise'] });
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(roofCheck()).sort());
	});

	test('keeps what it asks about out of the diagram until it is answered', () => {
		const of = (isCovered: boolean) =>
			roofDots(askedRidge, { words, median: roofed, isCovered }).map(({ key, text }) => [key, text]);
		expect(of(true)).toEqual([
			['standard', '90'],
			['depthwise', '2.2'],
		]);
		expect(of(false).map(([key]) => key)).toEqual([...roofLayers]);
		expect(of(false).at(-1)).toEqual(['shuffle', '← 0']);
	});

	test('keeps what it asks about out of the table, too, measured or not', () => {
		for (const median of [unmeasured, roofed]) {
			const rows = roofRows(askedRidge, { words, median, isCovered: true });
			expect(rows.map((row) => row.slice(3))).toEqual(
				['90', 'covered', 'covered', '2.2', 'covered'].map((text) => [text, words.table.covered]),
			);
		}
	});

	test('keeps the limits covered until it is answered', () => {
		const of = (isCovered: boolean) =>
			roofRows(askedRidge, { words, median: unmeasured, isCovered }).map((row) => row[4]);
		expect(new Set(of(true))).toEqual(new Set([words.table.covered]));
		expect(of(false)).toEqual([
			'arithmetic',
			'arithmetic',
			'arithmetic',
			'memory: 22.0\u202f% of the peak',
			'memory: 0.0\u202f% of the peak',
		]);
	});
});

describe('a device', () => {
	test('has its ridge where its peak and its bandwidth meet', () => {
		const device = deviceOf(roofed);
		expect(device?.peak).toBeCloseTo(10e9, -3);
		expect(device?.bandwidth).toBeCloseTo(5e9, -3);
		expect(device && deviceSlots(device)).toEqual({
			peak: '10',
			bandwidth: '5',
			measured: '2',
			rounded: '2',
		});
	});

	test('is not known before all of it was measured', () => {
		expect(deviceOf(unmeasured)).toBeUndefined();
		expect(deviceOf((key) => (key === streamKey ? undefined : 1))).toBeUndefined();
	});

	test('whose layers keep to the roof has every mark on it', () => {
		for (const { intensity, measured } of roofDots(2, { words, median: roofed, isCovered: false })) {
			expect(measured).toBeCloseTo(reachable(intensity, 2), 6);
		}
		for (const row of roofRows(2, { words, median: roofed, isCovered: false })) expect(row[5]).toBe(row[6]);
	});

	test('runs five layers and the moving in turns', () => {
		expect(roofJobs().map((job) => Object.keys(job))).toEqual([[...roofLayers, streamKey]]);
	});
});

test('the ridge stays on its axis and whole', () => {
	expect([0.2, 2.6, 1000].map(heldRidge)).toEqual([1, 3, 256]);
});

test.each([1, usualRidge, 256])('with the ridge at %i every slot is filled and the code agrees', (ridge) => {
	// Each mark beyond the edge of the chart has a number of its own.
	const slots = { ...rooflineSlots(ridge, words), intensity: intensityText(usualRidge) };
	const own = [
		words.title,
		words.prose,
		words.note,
		words.caption,
		words.captionCovered,
		words.check,
		words.chart,
	];
	for (const text of texts(own)) expect(filled(text, slots)).not.toMatch(/NaN|\{/);
	const source = rooflineSource(ridge, words.code);
	const made = shownByCode(source);
	for (const [name, { shape, data }] of Object.entries(source.expected)) {
		expect(made[name]?.shape).toEqual(shape);
		for (const [index, value] of data.entries()) expect(made[name]?.data[index]).toBeCloseTo(value, 5);
	}
});
