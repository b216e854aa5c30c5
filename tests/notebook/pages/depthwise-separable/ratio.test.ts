import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { answerOf, replyNames, verdict, type Check } from '$lib/notebook/check/predict';
import type { CheckWords } from '$lib/notebook/check/words';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	exampleCheck,
	exampleSlots,
	filtersCheck,
	filtersSlots,
	noteSlots,
	warmUpCheck,
	warmUpSlots,
} from '$lib/notebook/pages/depthwise-separable/ratio-check';
import { ratioCurves, remainsAxis } from '$lib/notebook/pages/depthwise-separable/ratio-curves';
import { ratioDerivation } from '$lib/notebook/pages/depthwise-separable/ratio-derivation';
import { ratioSource } from '$lib/notebook/pages/depthwise-separable/ratio-source';
import {
	heavierPart,
	ratioRows,
	ratioSlots,
	reading,
	tickPercent,
} from '$lib/notebook/pages/depthwise-separable/ratio-text';
import { houseDials, shareAt } from '$lib/notebook/pages/depthwise-separable/split-ratio';
import { evaluateLatex } from '../../../support/evaluate-latex';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('depthwise-separable', 'en').cells.ratio;
const { formula } = messages('en');

interface Asked {
	readonly check: Check;
	readonly words: CheckWords;
	readonly slots: Readonly<Record<string, string>>;
}

const asked: Readonly<Record<string, Asked>> = {
	warmUp: { check: warmUpCheck(), words: words.warmUp, slots: warmUpSlots() },
	filters: { check: filtersCheck(), words: words.filters, slots: filtersSlots() },
	example: { check: exampleCheck, words: words.example, slots: exampleSlots() },
};

describe.each(Object.entries(asked))('the check %s', (_, { check, words, slots }) => {
	test('has a reply to each wrong answer, and every number that its words ask for', () => {
		for (const name of replyNames(check)) expect(words.wrong).toHaveProperty(name);
		for (const text of texts(words)) expect(filled(text, slots)).not.toContain('{');
	});

	test('takes its own answer', () => {
		expect(verdict(check, answerOf(check)).isRight).toBe(true);
	});
});

test('the sum that a blog misprints is 67,840, 8.7× fewer and not two orders', () => {
	const { check, slots } = asked.warmUp ?? {};
	expect(check && answerOf(check)).toEqual(['67840']);
	expect(slots).toMatchObject({ printed: '7,424', sum: '67,840', fewer: '8.7×', percent: '11.5\u202f%' });
	for (const [given, reply] of [
		['7424', 'printed'],
		['65536', 'pointwiseOnly'],
		['2560', 'oneEach'],
		['589824', 'standard'],
	] as const) {
		expect(verdict(warmUpCheck(), [given]).replies).toEqual([reply]);
	}
});

test('it is exactly 8× at 72 filters, 7.9× at 64, 8.8× at 512, and never 9×', () => {
	expect(answerOf(filtersCheck())).toEqual(['72']);
	expect(filtersSlots()).toMatchObject({
		times: '8×',
		share: '1/8',
		floor: '1/9',
		rest: '1/72',
		limit: '9×',
		belowFewer: '7.9×',
		aboveFewer: '8.8×',
		houseFewer: '4.24×',
		windowFewer: '4.50×',
	});
	for (const [given, reply] of [
		['8', 'house'],
		['9', 'window'],
		['64', 'below'],
		['512', 'above'],
		['73', 'other'],
	] as const) {
		expect(verdict(filtersCheck(), [given]).replies).toEqual([reply]);
	}
});

test('the example is reduced to 0.236 and not by it: 4.24× fewer', () => {
	const { names, answer } = words.example;
	const slots = exampleSlots();
	expect(exampleCheck.options.map((option) => filled(names[option as keyof typeof names], slots))).toEqual([
		'made it 8× less, as for every 3×3 layer',
		'made it 9× less, as the kernel has 9 taps',
		'reduced it by 0.236',
		'reduced it to 0.236',
	]);
	expect(filled(answer, slots)).toContain('23.6\u202f%, which is 4.24× fewer');
	expect(filled(answer, slots)).toContain('76.4\u202f%');
});

test('the note says what the paper says, and where', () => {
	expect(filled(words.note, noteSlots)).toContain(
		'take 8 to 9 times less computation (Howard et al., MobileNets, 2017, §3.1',
	);
});

describe('the derivation', () => {
	test.each([houseDials, { outChannels: 1000, kernel: 7 }, { outChannels: 1, kernel: 1 }])(
		'says the same on all sides of each line: %o',
		(dials) => {
			const letters = { D_F: 6, M: 4, N: dials.outChannels, D_K: dials.kernel };
			const lines = ratioDerivation(dials, { words, formula });
			expect(lines).toHaveLength(4);
			for (const { source } of lines) {
				const sides = source.split(' = ').map((side) => evaluateLatex(side, letters));
				for (const side of sides) expect(side).toBeCloseTo(sides[0] ?? NaN, 9);
			}
		},
	);

	test('goes from the two costs to the exact share', () => {
		const shown = ratioDerivation(houseDials, { words, formula }).map(({ source }) =>
			source.replace(/\\htmlData\{[^}]*\}/g, ''),
		);
		expect(shown[0]).toMatch(/= \\frac\{1\{,\}296 \+ 1\{,\}152\}\{10\{,\}368\}$/);
		expect(shown[1]).toMatch(/= \\frac\{1\}\{\{N\}\}$/);
		expect(shown[2]).toMatch(/= \\frac\{1\}\{\{D_K\^\{2\}\}\}$/);
		expect(shown[3]).toBe(
			'\\frac{1}{{N}} + \\frac{1}{{D_K^{2}}} = \\frac{1}{8} + \\frac{1}{9} = \\frac{17}{72}',
		);
	});

	test('is said in words as it is written', () => {
		expect(ratioDerivation(houseDials, { words, formula }).at(-1)?.label).toBe(
			'1 over N, plus 1 over D K squared equals 1/8, plus 1/9 equals 17/72',
		);
	});
});

test('all curves lie in the diagram', () => {
	for (const { points } of ratioCurves(3, (kernel) => ({ name: `${kernel}`, note: '' }))) {
		expect(points.map(({ x }) => x)).toContain(1024);
		for (const { y } of points) {
			expect(y).toBeGreaterThan(remainsAxis.min);
			expect(y).toBeLessThanOrEqual(remainsAxis.max);
		}
	}
});

test('a share is read both ways, a loss as what it is', () => {
	expect(reading(shareAt(houseDials), words.reading)).toBe('23.6\u202f% remain, 4.24× fewer multiplications');
	expect(reading(shareAt({ outChannels: 1, kernel: 3 }), words.reading)).toBe(
		'111.1\u202f% remain, 1.11× as many multiplications',
	);
	expect(tickPercent(1 / 64)).toBe('1.56\u202f%');
	expect(ratioRows([8, 72], 3)).toEqual([
		['8', '17/72', '23.6\u202f%', '4.24×'],
		['72', '1/8', '12.5\u202f%', '8.00×'],
	]);
});

test('which part is the larger one turns where the filters are as many as the taps', () => {
	const at = (outChannels: number) => heavierPart({ outChannels, kernel: 3 }, words);
	expect([at(8), at(9), at(10)]).toEqual([
		words.heavier.depthwise,
		words.heavier.neither,
		words.heavier.pointwise,
	]);
});

test.each([houseDials, { outChannels: 1, kernel: 1 }, { outChannels: 100, kernel: 6 }])(
	'the code counts what the cell shows: %o',
	(dials) => {
		const code = ratioSource(dials, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
		expect(ratioSlots(dials, words).standard?.replace(',', '')).toBe(String(code.expected.standard?.data[0]));
	},
);
