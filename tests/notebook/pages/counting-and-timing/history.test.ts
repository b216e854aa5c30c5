import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	guidelines,
	leastMoved,
	trialCost,
	trialJobs,
	trialKey,
	trials,
	type Guideline,
} from '$lib/notebook/pages/counting-and-timing/history';
import { historySource } from '$lib/notebook/pages/counting-and-timing/history-source';
import {
	historySlots,
	speedBars,
	trialRows,
	variantName,
	type Result,
} from '$lib/notebook/pages/counting-and-timing/history-text';
import { spread } from '$lib/notebook/timing/spread';
import { forAll } from '../../../support/for-all';
import { shownByCode } from '../../../support/shown-by-code';
import fc from 'fast-check';

const words = pageWords('counting-and-timing', 'en').cells.history;
const costs = (guideline: Guideline) => trials(guideline).map(trialCost);

describe('the experiments', () => {
	test.each(guidelines)('of %s compare variants of the same work', (guideline) => {
		const macs = costs(guideline).flatMap((cost) => cost?.macs ?? []);
		expect(Math.max(...macs) / Math.min(...macs)).toBeLessThan(1.06);
	});

	test('move what theory says of unequal widths and of groups', () => {
		const values = (guideline: Guideline, index: number) => (costs(guideline).at(index)?.bytes ?? NaN) / 4;
		expect([values('widths', 0), values('widths', -1)]).toEqual([819_200, 1_483_200]);
		expect([values('groups', 0), values('groups', -1)]).toEqual([819_200, 2_274_120]);
	});

	test('lose speed as the paper prints it', () => {
		expect(historySlots('widths')).toMatchObject({ slowest: '51\u202f%', source: 'Ma et al. 2018, Table 1' });
		expect(historySlots('groups')).toMatchObject({ slowest: '26\u202f%' });
		expect(historySlots('pieces')).toMatchObject({ slowest: '28\u202f%' });
		expect(historySlots('extras')).toMatchObject({ fastest: '117\u202f%' });
		expect(speedBars('groups', words).map(({ text }) => text)[3]).toBe('634, 26\u202f%');
	});

	test('are measured as far as they can be built', () => {
		expect(Object.keys(trialJobs('pieces')[0] ?? {})).toEqual(['pieces 0', 'pieces 3', 'pieces 4']);
		expect(Object.keys(trialJobs('extras')[0] ?? {})).toHaveLength(4);
	});
});

test('no 1×1 layer moves less than the bound, which equal widths reach', () => {
	const [equal] = costs('widths');
	expect(leastMoved(equal?.macs ?? NaN)).toBe((equal?.bytes ?? NaN) / 4);
	forAll(fc.tuple(fc.integer({ min: 1, max: 512 }), fc.integer({ min: 1, max: 512 })), ([c1, c2]) => {
		const places = 56 ** 2;
		expect(places * (c1 + c2) + c1 * c2).toBeGreaterThanOrEqual(leastMoved(places * c1 * c2) - 1e-6);
	});
});

test('a measured variant is set against the first one', () => {
	const result: Result = (key) => {
		const ms = key === trialKey('widths', 0) ? 2 : 4;
		return { ...spread([ms]), samples: 1, passes: 1, backend: 'plain' };
	};
	const rows = trialRows('widths', result, words);
	expect(rows[0]?.slice(-3)).toEqual(['1.00×', '1.00×', '2']);
	expect(rows[3]?.slice(-3)).toEqual(['0.51×', '0.50×', '4']);
	expect(trialRows('pieces', () => undefined, words)[1]?.slice(1, 3)).toEqual(['–', '–']);
});

test('every variant has a name of its own, and every slot is filled', () => {
	for (const guideline of guidelines) {
		const names = trials(guideline).map(({ variant }) => variantName(variant, words));
		expect(new Set(names).size).toBe(names.length);
		const own = [words.rules[guideline], words.captions[guideline], words.bars.title, words.table.caption];
		for (const text of texts([own, words.prose, words.check, words.closing])) {
			expect(filled(text, historySlots(guideline))).not.toMatch(/NaN|\{/);
		}
	}
});

test('the code counts what the layers move', () => {
	const source = historySource(words.code);
	expect(shownByCode(source)).toEqual(source.expected);
});
