import { describe, expect, test } from 'vitest';
import { formula } from '$lib/messages/en/formula';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { kindMacs } from '$lib/notebook/page/house';
import { leadSlots } from '$lib/notebook/pages/groups/lead';
import {
	dealOf,
	groupCounts,
	groupedHouse,
	savingCheck,
	sideBySideBlanks,
	sideBySideCheck,
	sideBySideDerivation,
	workAtOnePlace,
} from '$lib/notebook/pages/groups/side-by-side';
import { captionOf, checkSlots, layerSlots, tablesSaid } from '$lib/notebook/pages/groups/side-by-side-text';

const page = pageWords('groups', 'en');
const words = page.cells.sideBySide;
const house = dealOf(groupedHouse());

describe('a grouped layer', () => {
	test('is the house example in two groups', () => {
		expect(house).toEqual({ inputs: 4, outputs: 8, groups: 2 });
		expect(kindMacs('grouped')).toBe(5184);
	});

	test('takes at one place and tap 8 in one group, 16 in both, and 32 without groups', () => {
		expect(workAtOnePlace(house)).toEqual({ one: 8, both: 16, plain: 32 });
	});

	test('costs one g-th, for every number of groups', () => {
		for (const groups of groupCounts) {
			const { both, plain } = workAtOnePlace({ ...house, groups });
			expect(both * groups).toBe(plain);
		}
	});

	test('is derived line by line, the last two for the reader', () => {
		const lines = sideBySideDerivation(groupedHouse(), { words, formula });
		expect(lines.map(({ answer }) => answer)).toEqual([1, 9, 18, 648, 2592, 5184]);
		expect(sideBySideBlanks).toBe(2);
		expect(lines.at(-1)?.label).toBe(
			'N times D F squared times M times D K squared over g equals 2,592 times 2 equals 5,184',
		);
	});
});

describe('the checks', () => {
	test('have the answers of the course: 8, 16, 32, and exactly half', () => {
		expect(sideBySideCheck(house).parts.map(({ answer }) => answer)).toEqual([8, 16, 32]);
		expect(savingCheck(house).answer).toBe('exactly');
		expect(savingCheck({ ...house, groups: 4 }).answer).toBe('atLeast');
	});

	test.each([
		['the translation, which forgot the groups', ['8', '8', '32'], ['forgotten']],
		['all channels in one group', ['32', '32', '32'], ['whole', 'ungrouped']],
		['only one side split', ['16', '16', '32'], ['halved']],
		['the same without groups', ['8', '16', '16'], ['grouped']],
		['a sum', ['8', '16', '12'], ['added']],
		['something else', ['7', '16', '32'], ['other']],
	])('reply to %s', (_, guess, replies) => {
		expect(verdict(sideBySideCheck(house), guess)).toEqual({ isRight: false, replies });
	});

	test('reply to “at least half”', () => {
		expect(verdict(savingCheck(house), ['atLeast'])).toEqual({ isRight: false, replies: ['atLeast'] });
	});

	test('have words for every reply, part and option', () => {
		for (const name of replyNames(sideBySideCheck(house))) expect(words.check.wrong).toHaveProperty([name]);
		for (const { name } of sideBySideCheck(house).parts) expect(words.check.names).toHaveProperty([name]);
		for (const name of replyNames(savingCheck(house))) expect(words.saving.wrong).toHaveProperty([name]);
		for (const option of savingCheck(house).options) expect(words.saving.names).toHaveProperty([option]);
	});
});

describe('the words', () => {
	test('have something to put in for every slot', () => {
		const layer = groupedHouse();
		const own = [words.title, words.prose, words.note, words.captions, words.derivation, words.matrix.blocks];
		for (const text of texts(own)) expect(filled(text, layerSlots(layer))).not.toContain('NaN');
		for (const text of texts([words.check, words.saving])) {
			expect(filled(text, checkSlots(house))).not.toContain('NaN');
		}
		expect(tablesSaid(house, words.tables)).toMatch(
			/^Each of the 2 groups has 2 input and 4 output channels/,
		);
		expect(filled(page.lead, leadSlots())).toContain('5,184 multiply–accumulates instead of 10,368');
	});

	test('count the linked pairs only once the check is answered', () => {
		const layer = groupedHouse();
		expect(filled(captionOf(layer, false, words), layerSlots(layer))).not.toContain('16');
		expect(filled(captionOf(layer, true, words), layerSlots(layer))).toContain('Of 32 pairs of channels 16');
	});
});
