import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { fewer, usualSize } from '$lib/notebook/pages/counting-and-timing/layers';
import {
	allThings,
	crossover,
	keyOf,
	machineCheck,
	netJobs,
	resolutions,
	sides,
	speedUp,
	sweep,
	sweepJobs,
	timedNets,
	usualResolution,
	usualSide,
	wayPair,
	widths,
	type Result,
} from '$lib/notebook/pages/counting-and-timing/machine';
import { phoneRows } from '$lib/notebook/pages/counting-and-timing/machine-phone';
import { machineSource } from '$lib/notebook/pages/counting-and-timing/machine-source';
import {
	machineSlots,
	netRows,
	speedUpBars,
	sweepCaption,
	sweepRows,
	verdictText,
	wayRows,
} from '$lib/notebook/pages/counting-and-timing/machine-text';
import { defined } from '../../../support/defined';
import { measured, nets, unmeasured } from '../fixtures/timed-device';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('counting-and-timing', 'en').cells.machine;
describe('what is measured', () => {
	test('is a layer in two ways, every width of a sweep, and the networks of the course at full size', () => {
		expect(widths).toEqual([8, 16, 32, 64, 128, 256, 512]);
		expect(sweepJobs(usualSide).map((job) => Object.keys(job))).toContainEqual([
			'standard 14 512',
			'separable 14 512',
		]);
		expect(timedNets.map(({ id, groups }) => `${id} ${groups ?? ''}`.trim())).toEqual([
			'mobilenet',
			'shufflenet 1',
			'shufflenet 2',
			'shufflenet 3',
			'shufflenet 4',
			'shufflenet 8',
			'effnet',
		]);
		expect(netJobs(128).map((job) => Object.keys(job).length)).toEqual(timedNets.map(() => 1));
	});

	test('has a key of its own for each thing', () => {
		const keys = allThings().map(keyOf);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('counts the networks as the papers do', () => {
		const [first] = netRows(usualResolution, { result: unmeasured, nets }, words);
		expect(first).toEqual(['MobileNet', '568.7', '4.21', '1.00×', '–', '–']);
	});
});

describe('a speed-up', () => {
	test('is the quotient of two medians, and spreads with both', () => {
		const own = defined(speedUp(usualSize, measured));
		const [slow, fast] = wayPair(usualSize).map((thing) => defined(measured(keyOf(thing))));
		expect(own.median).toBe(defined(slow).median / defined(fast).median);
		expect(own.lower).toBeLessThan(own.median);
		expect(own.upper).toBeGreaterThan(own.median);
		expect(speedUp(usualSize, unmeasured)).toBeUndefined();
	});

	test('is drawn beside the count and the bet', () => {
		expect(speedUpBars(undefined, unmeasured, words).map(({ text }) => text)).toEqual(['8.84×']);
		expect(speedUpBars(4, measured, words).map(({ name }) => name)).toEqual([
			'counted',
			'your bet',
			'measured',
		]);
	});

	test('is held against the bet', () => {
		const own = defined(speedUp(usualSize, measured));
		expect(verdictText(own.median, own, words)).toContain('was close');
		expect(verdictText(1, own, words)).toContain('You had bet 1.00×');
		expect(verdictText(undefined, own, words)).not.toMatch(/[Yy]ou/);
		expect(verdictText(undefined, { ...own, median: 12 }, words)).toContain('exceeded');
	});
});

describe('the crossover', () => {
	const of = (...medians: number[]) =>
		crossover(medians.map((median, index) => ({ channels: 2 ** index, median })));

	test('is the width from which on the separable way is always the faster one', () => {
		expect(of(0.5, 1, 1.5, 2)).toBe(4);
		expect(of(1.5, 0.9, 1.1)).toBe(4);
		expect(of(2, 3)).toBe(1);
		expect(of(2, 0.5)).toBe(0);
		expect(of()).toBe(0);
	});

	test('is said in the caption of the sweep', () => {
		expect(sweepCaption(usualSide, unmeasured, words)).toBe(words.sweep.captionEmpty);
		expect(sweepCaption(usualSide, measured, words)).toMatch(/^From \d+ channels on|at every width/);
		expect(sweep(usualSide, measured)).toHaveLength(widths.length);
		expect(sweepRows(usualSide, widths, { result: measured, words })).toHaveLength(widths.length);
		const slow: Result = (key) => {
			const own = measured(key);
			return own && (key.startsWith('separable') ? { ...own, median: own.median * 100 } : own);
		};
		expect(sweepCaption(usualSide, slow, words)).toContain('not the faster one at 512 channels');
	});
});

describe('what others measured', () => {
	test('are the anchors of the course', () => {
		expect(machineSlots()).toMatchObject({
			phoneFewer: '3.7×',
			phoneFaster: '2.5×',
			halfMs: '15.2',
			wholeMs: '37.8',
			ruleFewer: '4×',
			ruleFaster: '2.6×',
			alexnetFewer: '18×',
			alexnetFaster: '13×',
			phone: 'Snapdragon 820',
			source: 'Zhang et al. 2017, Table 8',
			ruleSource: 'Zhang et al. 2017, §4.5',
		});
		expect(phoneRows(words)[0]).toEqual(['ShuffleNet at half scale', '38', '15.2', '18.9×', '12.1×']);
	});
});

describe('the check', () => {
	test('has the answer of the course, and a reply to yes and every other wrong answer', () => {
		expect(fewer(usualSize).toFixed(1)).toBe('8.8');
		expect(machineCheck.answer).toBe('bound');
		expect(verdict(machineCheck, ['yes']).replies).toEqual(['yes']);
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(machineCheck).sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...machineCheck.options].sort());
	});
});

test('every slot of the words is filled', () => {
	const own = [
		words.title,
		words.prose,
		words.note,
		words.check,
		words.nets.prose,
		words.phone.caption,
		words.phone.remark,
	];
	for (const text of texts(own)) expect(filled(text, machineSlots())).not.toMatch(/NaN|\{/);
	expect(wayRows(measured, words).flat().join()).not.toContain('NaN');
	for (const resolution of resolutions) {
		expect(netRows(resolution, { result: measured, nets }, words).flat().join()).not.toContain('NaN');
	}
});

test.each(sides)('the code counts the dashed curve at %i', (side) => {
	const source = machineSource(side, words.code);
	const made = shownByCode(source).fewer;
	for (const [index, value] of defined(source.expected.fewer).data.entries()) {
		expect(made?.data[index]).toBeCloseTo(value, 5);
	}
});
