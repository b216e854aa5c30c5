import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	askedFamily,
	familyCheck,
	familyName,
	familyPlaces,
	familyStage,
	firstFamily,
	firstPlace,
	isAskedFamily,
	nearestAllowed,
	shapeCheck,
} from '$lib/notebook/pages/groups/family';
import {
	familyCheckSlots,
	familyCheckWords,
	familySaid,
	familySlots,
	familyTitle,
	layoutSaid,
	shapeText,
	weightRows,
	weightSlots,
} from '$lib/notebook/pages/groups/family-text';
import { integerWeights } from '$lib/ops/weights';
import type { Deal } from '$lib/viz/group-tables';
import type { LayeredKernel } from '$lib/viz/weight-layout';

const words = pageWords('groups', 'en').cells.family;

function kernelOf(deal: Deal): LayeredKernel {
	const [weights] = integerWeights([familyStage(deal)], 1);
	if (weights?.kernel === undefined) throw new Error('a convolution has a kernel');
	return { kernel: weights.kernel, inputs: deal.inputs };
}

describe('the family', () => {
	test.each([
		[{ inputs: 4, outputs: 8, groups: 1 }, 'standard'],
		[{ inputs: 4, outputs: 8, groups: 2 }, 'grouped'],
		[{ inputs: 4, outputs: 8, groups: 4 }, 'depthwise, multiplier 2'],
		[{ inputs: 4, outputs: 4, groups: 4 }, 'depthwise, multiplier 1'],
		[{ inputs: 3, outputs: 12, groups: 3 }, 'depthwise, multiplier 4'],
		[{ inputs: 1, outputs: 3, groups: 1 }, 'standard'],
	])('calls %o %s', (deal, title) => {
		expect(familyTitle(deal, words.kinds)).toBe(title);
	});

	test('costs one g-th of the standard layer', () => {
		for (const groups of [1, 2, 4]) {
			const slots = familySlots(familyStage({ ...firstFamily, groups }));
			expect(slots.weights).toBe(String(288 / groups));
			expect(slots.times).toBe(`${groups}.00×`);
		}
	});

	test('takes the nearest group count that is allowed', () => {
		expect(nearestAllowed({ inputs: 4, outputs: 8, groups: 3 })).toBe(2);
		expect(nearestAllowed({ inputs: 5, outputs: 8, groups: 5 })).toBe(1);
		expect(nearestAllowed(askedFamily)).toBe(3);
	});
});

describe('the checks', () => {
	test('have the answers of the course: depthwise, multiplier 4, weight 12, 1, 3, 3', () => {
		expect(familyCheck().answer).toBe('depthwise');
		expect(familyCheckWords(words).names?.depthwise).toBe('depthwise, with multiplier 4');
		expect(shapeCheck().parts.map(({ answer }) => answer)).toEqual([12, 1, 3, 3]);
	});

	test('know why it is allowed although N is not M', () => {
		expect(verdict(familyCheck(), ['notAllowed'])).toEqual({ isRight: false, replies: ['notAllowed'] });
		expect(filled(words.check.wrong.notAllowed, familyCheckSlots())).toContain('3 divides 3 and 12');
	});

	test.each([
		['the groups looked for in the filters', ['4', '1', '3', '3'], ['perChannel']],
		['all input channels', ['12', '3', '3', '3'], ['inputs']],
		['the multiplier', ['12', '4', '3', '3'], ['multiplier']],
		['something else', ['12', '1', '9', '3'], ['other']],
	])('reply to %s', (_, guess, replies) => {
		expect(verdict(shapeCheck(), guess)).toEqual({ isRight: false, replies });
	});

	test('have words for every reply, part and option', () => {
		for (const name of replyNames(familyCheck())) expect(words.check.wrong).toHaveProperty([name]);
		for (const option of familyCheck().options) expect(words.check.names).toHaveProperty([option]);
		for (const name of replyNames(shapeCheck())) expect(words.shapeCheck.wrong).toHaveProperty([name]);
		for (const { name } of shapeCheck().parts) expect(words.shapeCheck.names).toHaveProperty([name]);
		expect([isAskedFamily(askedFamily), isAskedFamily(firstFamily)]).toEqual([true, false]);
	});
});

describe('the words', () => {
	test('have something to put in for every slot', () => {
		const layer = familySlots(familyStage(firstFamily));
		for (const text of texts([words.badge, words.costs, words.captions, words.weights.title])) {
			expect(filled(text, layer)).not.toContain('NaN');
		}
		for (const text of texts([words.prose, words.note, words.check, words.shapeCheck])) {
			expect(filled(text, familyCheckSlots())).not.toContain('NaN');
		}
		const kernel = kernelOf(firstFamily);
		expect(filled(words.weights.reading, weightSlots(kernel, firstPlace))).not.toContain('NaN');
		expect(familySaid(firstFamily, words.tables)).toBe('2 groups, each with 2 input and 4 output channels.');
	});

	test('say the shapes of both libraries', () => {
		expect(shapeText(kernelOf(firstFamily), 'pytorch')).toBe('8, 2, 3, 3');
		expect(shapeText(kernelOf(firstFamily), 'keras')).toBe('3, 3, 2, 8');
		expect(shapeText(kernelOf(askedFamily), 'keras')).toBe('3, 3, 3, 4');
		const marked = { place: firstPlace, words };
		expect(layoutSaid(kernelOf(firstFamily), 'pytorch', marked)).toMatch(
			/^PyTorch: weights of shape 8, 2, 3, 3\./,
		);
	});

	test('have a row for each slice, with the input channel that it reads', () => {
		const rows = weightRows(kernelOf(firstFamily));
		expect(rows).toHaveLength(8 * 2);
		expect(rows.map((row) => row.slice(0, 3))[9]).toEqual(['5', '2', '4']);
		expect(
			weightRows(kernelOf(askedFamily))
				.map(([, , reads]) => reads)
				.join(''),
		).toBe('111122223333');
		for (const [, , , values] of rows) expect(values?.split(' ')).toHaveLength(9);
	});

	test('name every dial, whose ranges hold what the cell starts with', () => {
		expect(familyName(firstFamily)).toBe('grouped');
		expect(firstFamily.inputs).toBeLessThanOrEqual(familyPlaces.inputs.max);
		expect(firstFamily.outputs).toBeLessThanOrEqual(familyPlaces.outputs.max);
	});
});
