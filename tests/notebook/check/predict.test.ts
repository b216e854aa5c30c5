import { describe, expect, test } from 'vitest';
import { answerOf, replyNames, verdict, type Check } from '$lib/notebook/check/predict';

const products: Check = {
	kind: 'numbers',
	parts: [{ name: 'products', answer: 36, wrong: { flat: 9, all: 288 } }],
};
const costs: Check = {
	kind: 'numbers',
	parts: [
		{ name: 'macs', answer: 10368, wrong: { flat: 324 } },
		{ name: 'weights', answer: 288, wrong: { shared: 10368, flat: 72 } },
	],
};
const directions: Check = { kind: 'choice', options: ['slides', 'image', 'kernel'], answer: 'slides' };
const order: Check = {
	kind: 'order',
	items: ['a', 'b', 'c'],
	answer: ['c', 'a', 'b'],
	alike: [['a', 'c', 'b']],
	wrong: { backwards: ['c', 'b', 'a'] },
};
const mark: Check = {
	kind: 'mark',
	min: 0,
	max: 100,
	step: 1,
	answer: 40,
	tolerance: 5,
	wrong: { half: 50 },
};

describe('a guess', () => {
	test.each([products, costs, directions, order, mark])('that is the answer is right: $kind', (check) => {
		expect(verdict(check, answerOf(check))).toEqual({ isRight: true, replies: [] });
	});

	test.each<[string, Check, string[], string[]]>([
		['one that was foreseen', products, ['9'], ['flat']],
		['one that nobody foresaw', products, ['35'], ['other']],
		['both parts wrong in the same way', costs, ['324', '72'], ['flat']],
		['both parts wrong in two ways', costs, ['324', '10368'], ['flat', 'shared']],
		['one part right', costs, ['10368', '10368'], ['shared']],
		['another option', directions, ['image'], ['image']],
		['an order that was foreseen', order, ['c', 'b', 'a'], ['backwards']],
		['another order', order, ['a', 'b', 'c'], ['other']],
		['a mark near a wrong answer', mark, ['47'], ['half']],
		['a mark far from everything', mark, ['90'], ['other']],
	])('that is wrong gets its reply: %s', (...[, check, guess, replies]) => {
		expect(verdict(check, guess)).toEqual({ isRight: false, replies });
	});

	test('of a number may be right in other ways', () => {
		const millions: Check = {
			kind: 'numbers',
			parts: [{ name: 'macs', answer: 291, alike: [290], wrong: { printed: 529 } }],
		};
		expect(verdict(millions, ['291']).isRight).toBe(true);
		expect(verdict(millions, ['290']).isRight).toBe(true);
		expect(verdict(millions, ['289']).replies).toEqual(['other']);
	});

	test('of an order may be right in other ways, where items are level', () => {
		expect(verdict(order, ['a', 'c', 'b'])).toEqual({ isRight: true, replies: [] });
	});

	test('on a chart is right within the tolerance and no further', () => {
		expect(verdict(mark, ['45']).isRight).toBe(true);
		expect(verdict(mark, ['34']).isRight).toBe(false);
	});
});

test('the words of a check have to have a reply to everything that a verdict can name', () => {
	expect(replyNames(products)).toEqual(['flat', 'all', 'other']);
	expect(replyNames(directions)).toEqual(['image', 'kernel']);
	expect(replyNames(order)).toEqual(['backwards', 'other']);
	expect(replyNames(mark)).toEqual(['half', 'other']);
});
