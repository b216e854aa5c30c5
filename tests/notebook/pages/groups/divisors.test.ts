import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	allowedGroups,
	askedDeal,
	broken,
	divisorsCheck,
	divisorsOptions,
	firstDeal,
	isAsked,
	neighbours,
	objection,
	places,
} from '$lib/notebook/pages/groups/divisors';
import { divisorsSource } from '$lib/notebook/pages/groups/divisors-source';
import {
	dealRows,
	dealSaid,
	dealSlots,
	divisorsCheckWords,
	divisorsSlots,
	problemText,
	pytorchError,
	struckText,
} from '$lib/notebook/pages/groups/divisors-text';
import { upTo } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('groups', 'en').cells.divisors;

describe('group counts', () => {
	test('are allowed if they divide both channel counts: 1 and 2 for 6 → 8', () => {
		expect(allowedGroups({ inputs: 6, outputs: 8 })).toEqual([1, 2]);
		expect(allowedGroups({ inputs: 4, outputs: 8 })).toEqual([1, 2, 4]);
		for (const inputs of upTo(places.max).map((index) => index + 1)) {
			const common = upTo(inputs)
				.map((index) => index + 1)
				.filter((g) => inputs % g === 0 && 12 % g === 0);
			expect(allowedGroups({ inputs, outputs: 12 })).toEqual(common);
		}
	});

	test('that are not allowed have a rule of the layer against them, and neighbours', () => {
		expect(objection(firstDeal)?.rule).toBe('groups-divide-channels');
		expect(neighbours(firstDeal)).toEqual([2, 4]);
		expect(neighbours({ inputs: 6, outputs: 8, groups: 4 })).toEqual([2]);
		expect(neighbours({ inputs: 1, outputs: 1, groups: 12 })).toEqual([1]);
	});

	test.each([
		[{ inputs: 6, outputs: 8, groups: 2 }, undefined],
		[{ inputs: 6, outputs: 8, groups: 4 }, 'inputs'],
		[{ inputs: 6, outputs: 8, groups: 3 }, 'outputs'],
		[{ inputs: 4, outputs: 8, groups: 3 }, 'both'],
		[{ inputs: 4, outputs: 8, groups: 8 }, 'more'],
	])('%o is broken on the side of the %s', (deal, side) => {
		expect(broken(deal)).toBe(side);
		expect(problemText(deal, words) === '').toBe(side === undefined);
	});
});

describe('the check', () => {
	test('has the answer of the course', () => {
		expect(divisorsCheck().answer).toBe('common');
		expect(divisorsOptions().common).toEqual([1, 2]);
		expect(divisorsCheckWords(words).names).toMatchObject({ common: '1, 2', inputs: '1, 2, 3, 6' });
	});

	test.each([
		['inputs', '3 does not divide 8'],
		['outputs', '4 does not divide 6'],
		['any', 'With 4 groups, 2 of the 6 inputs'],
	] as const)('knows why %s is wrong', (option, reply) => {
		expect(verdict(divisorsCheck(), [option])).toEqual({ isRight: false, replies: [option] });
		expect(filled(words.check.wrong[option], divisorsSlots())).toContain(reply);
	});

	test('has words for every option', () => {
		for (const name of replyNames(divisorsCheck())) expect(words.check.wrong).toHaveProperty([name]);
		for (const option of divisorsCheck().options) expect(words.check.names).toHaveProperty([option]);
		expect(isAsked(askedDeal)).toBe(true);
		expect(isAsked({ inputs: askedDeal.outputs, outputs: askedDeal.inputs })).toBe(true);
		expect(isAsked({ inputs: askedDeal.inputs, outputs: askedDeal.inputs })).toBe(false);
		expect(isAsked(firstDeal)).toBe(false);
	});
});

describe('the words', () => {
	test('have something to put in for every slot', () => {
		const slots = { ...dealSlots(firstDeal), error: pytorchError, M: '4', N: '8' };
		const own = [
			words.title,
			words.prose,
			words.note,
			words.problem.both,
			words.captions,
			words.table.caption,
		];
		for (const text of texts(own)) expect(filled(text, slots)).not.toContain('NaN');
		for (const text of texts(words.check)) expect(filled(text, divisorsSlots())).not.toContain('NaN');
	});

	test('say what is struck out, who is left over, and every group count', () => {
		expect(struckText({ inputs: 6, outputs: 8, groups: 3 }, words)).toBe('3 does not divide 8');
		expect(struckText({ inputs: 6, outputs: 8, groups: 2 }, words)).toBe('');
		expect(dealSaid(firstDeal, words.tables)).toMatch(/1 inputs and 2 outputs in each\. Left over: 1 inputs/);
		expect(dealSaid({ ...firstDeal, groups: 2 }, words.tables)).toMatch(/Nobody is left over\.$/);
		const rows = dealRows(firstDeal, words.table);
		expect(rows).toHaveLength(places.max);
		expect(rows[2]).toEqual(['3', '1', '1', '2', '2', 'no']);
		expect(rows[3]).toEqual(['4', '1', '0', '2', '0', 'yes']);
	});
});

test('the code shows what is left over', () => {
	for (const groups of [1, 3, 8]) {
		const source = divisorsSource({ ...firstDeal, groups }, words.code);
		expect(shownByCode(source)).toEqual(source.expected);
	}
});
