import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { answerOf, replyNames, verdict, type NumberCheck } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	quizNumbers,
	quizSeeds,
	quizSizes,
	separableCheck,
	shuffleCheck,
	standardCheck,
	type QuizSizes,
} from '$lib/notebook/pages/train-and-choose/quiz';
import {
	conclusionRows,
	conclusionSlots,
	quizSlots,
	quizSource,
} from '$lib/notebook/pages/train-and-choose/quiz-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('train-and-choose', 'en').cells.conclusions;
const questions = [
	['standard', standardCheck],
	['separable', separableCheck],
	['shuffle', shuffleCheck],
] as const satisfies readonly (readonly [string, (sizes: QuizSizes) => NumberCheck])[];
const seeds = Array.from({ length: quizSeeds.max }, (_, index) => index + 1);

test('the house example is left to so much by each network, as the course says', () => {
	expect(conclusionSlots()).toMatchObject({
		standard: '10,368',
		mobilenet: '23.6\u202f%',
		effnet: '19.4\u202f%',
	});
	expect(conclusionRows(words).map(([, , left]) => left)).toEqual([
		expect.stringMatching(/^2,448 of 10,368/),
		expect.stringMatching(/^5,184 of 10,368, 50\.0/),
		expect.stringMatching(/^2,016 of 10,368/),
	]);
	for (const text of texts([words.prose, words.note, words.caption])) {
		expect(filled(text, conclusionSlots())).not.toContain('{');
	}
});

describe('the quiz', () => {
	test('has the same numbers for the same seed, and many different sets', () => {
		expect(quizSizes(7)).toEqual(quizSizes(7));
		expect(new Set(seeds.map((seed) => JSON.stringify(quizSizes(seed)))).size).toBeGreaterThan(100);
	});

	test.each(questions)(
		'%s: every set has a whole answer, and each wrong answer its own reply',
		(name, check) => {
			for (const seed of seeds) {
				const asked = check(quizSizes(seed));
				expect(verdict(asked, answerOf(asked)).isRight).toBe(true);
				for (const part of asked.parts) {
					expect(Number.isInteger(part.answer), `seed ${seed}`).toBe(true);
					const values = Object.values(part.wrong);
					expect(values).not.toContain(part.answer);
					expect(new Set(values).size, `seed ${seed}: ${JSON.stringify(part)}`).toBe(values.length);
				}
				const slots = quizSlots(quizSizes(seed), asked);
				const replies = replyNames(asked).map(
					(reply) => (words[name].wrong as Record<string, string>)[reply],
				);
				for (const text of [words[name].question, words[name].answer, ...replies]) {
					expect(text).toBeDefined();
					expect(filled(text ?? '{missing}', slots)).not.toContain('{');
				}
			}
		},
	);

	test('a shuffle never links all of what is asked, and two layers link n of g', () => {
		for (const seed of seeds) {
			const sizes = quizSizes(seed);
			expect(quizNumbers(sizes).linked).toBe(Math.round((100 * sizes.perGroup) / sizes.groups));
			expect(quizNumbers(sizes).linked).toBeLessThan(100);
		}
	});

	test('is answered by the code as well', () => {
		for (const seed of [1, 2, 99, 200]) {
			const code = quizSource(quizSizes(seed), words.code);
			expect(shownByCode(code)).toEqual(code.expected);
		}
	});
});
