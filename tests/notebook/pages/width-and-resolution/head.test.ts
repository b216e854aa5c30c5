import { expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { networkWeights } from '$lib/ops/formula-weights';
import { weightShapes } from '$lib/ops/weights';
import { replyNames } from '$lib/notebook/check/predict';
import { filled } from '$lib/notebook/page/prose';
import {
	engineSentence,
	headCheck,
	headSettings,
	netOf,
	runAlpha,
	sides,
	type HeadSetting,
} from '$lib/notebook/pages/width-and-resolution/head';
import { headParts, headPartsSaid } from '$lib/notebook/pages/width-and-resolution/head-chain';
import { largestShares } from '$lib/notebook/largest-shares';
import { firstMaps } from '$lib/notebook/pages/width-and-resolution/head-result';
import { networkCalculation } from '$lib/notebook/pages/width-and-resolution/head-run.svelte';
import { headSource } from '$lib/notebook/pages/width-and-resolution/head-source';
import {
	headCaption,
	headRows,
	headSlots,
	netSlots,
	runWeights,
} from '$lib/notebook/pages/width-and-resolution/head-text';
import { ndArray } from '$lib/ops/array';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('width-and-resolution', 'en').cells.head;

test('the words are filled with the numbers of the curriculum', () => {
	expect(headSlots()).toMatchObject({
		share: '24.3\u202f%',
		channels: '1,024',
		accuracy: '70.6\u202f%',
		smallAccuracy: '64.4\u202f%',
		source: 'Howard et al. 2017, Table 7',
	});
	expect(netSlots(netOf({ head: 'flatten', resolution: 224 }))).toMatchObject({
		handed: '50,176',
		weights: '50,176,000',
		times: '49×',
	});
	expect(netSlots(netOf({ head: 'flatten', resolution: 128 }))).toMatchObject({ handed: '16,384' });
});

test.each(headSettings)('$head at $resolution is said as the engine tells it', (setting) => {
	const net = netOf(setting);
	const breaks = setting.resolution === 128 && setting.head !== 'global';
	expect(engineSentence(net) !== undefined).toBe(breaks);
	expect(filled(headCaption(net, words), netSlots(net))).not.toBe('');
	const parts = headParts(net, words);
	expect(parts.every(({ state }) => state === 'fits')).toBe(!breaks);
	expect(headPartsSaid(parts, words).includes(words.chain.broken)).toBe(breaks);
});

test('the table has a row for every head at both sizes', () => {
	const rows = headRows(words);
	expect(rows).toHaveLength(6);
	expect(rows[1]).toEqual([
		'flatten',
		'128 × 128',
		'4 × 4 × 1,024',
		'16,384',
		'50,176',
		expect.stringContaining('50176 is not 16384'),
	]);
	expect(rows[3]?.[3]).toBe(words.chain.nothing);
});

test('every wrong answer of the check has a reply', () => {
	expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(headCheck).sort());
	expect(Object.keys(words.check.names).sort()).toEqual([...headCheck.options].sort());
});

test.each(sides)('the code for %i counts what the heads hand over', (side) => {
	const code = headSource(side, words.code);
	expect(shownByCode(code)).toEqual(code.expected);
});

test('a run asks for the last maps, and for the shares where they are reached', () => {
	const pixels = { width: 1, height: 1, data: Uint8ClampedArray.of(0, 128, 255, 255) };
	const asked = (head: HeadSetting['head'], resolution: HeadSetting['resolution']) => {
		const net = netOf({ head, resolution }, runAlpha);
		const { stages, wanted, input } = networkCalculation(net, pixels);
		expect(input.shape).toEqual([resolution, resolution, 3]);
		expect([...input.data.subarray(0, 3)]).toEqual([-1, 0, 127 / 128]);
		return wanted.map((index) => stages[index]?.output.channels.value);
	};
	expect(asked('global', 128)).toEqual([256, 1000]);
	expect(asked('flatten', 224)).toEqual([256, 1000]);
	expect(asked('flatten', 128)).toEqual([256]);
	expect(asked('pool', 128)).toEqual([256]);
});

test('the weights that are said are those that are made', () => {
	const net = netOf({ head: 'global', resolution: 128 }, runAlpha);
	const made = networkWeights(net.stages, 1);
	const kernels = made.reduce((sum, { kernel }) => sum + (kernel?.data.length ?? 0), 0);
	expect(runWeights(net)).toBe(kernels.toLocaleString('en'));
	net.stages.forEach((stage, index) => {
		expect(Object.keys(made[index] ?? {}).sort()).toEqual(Object.keys(weightShapes(stage)).sort());
	});
});

test('maps are pooled to their means, and the largest shares come first', () => {
	const maps = firstMaps(ndArray([1, 2, 2], [1, 5, 3, 7]), 8);
	expect(maps.map(({ channel, mean, least, most }) => [channel, mean, least, most])).toEqual([
		[1, 2, 1, 3],
		[2, 6, 5, 7],
	]);
	expect(largestShares(ndArray([1, 1, 3], [0.25, 0.5, 0.25]), 2)).toEqual([
		{ class: 2, share: 0.5 },
		{ class: 1, share: 0.25 },
	]);
});
