import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict, type NumberCheck } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { dialled, fullNet } from '$lib/notebook/pages/width-and-resolution/dials';
import {
	amount,
	printedCheck,
	remains,
	resolutionCheck,
	rhoOf,
	sizedNets,
} from '$lib/notebook/pages/width-and-resolution/resolution';
import { resolutionSource } from '$lib/notebook/pages/width-and-resolution/resolution-source';
import {
	partRows,
	printedSlots,
	remainBars,
	resolutionCheckSlots,
	resolutionSlots,
} from '$lib/notebook/pages/width-and-resolution/resolution-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('width-and-resolution', 'en').cells.resolution;

function answers({ parts }: NumberCheck): number[] {
	return parts.map(({ answer }) => answer);
}

describe('a smaller picture', () => {
	test('leaves the work of the course, a little more than ρ²', () => {
		expect(sizedNets.map((net) => amount(net, 'macs'))).toEqual([
			568_740_352, 418_121_728, 290_675_200, 186_400_768,
		]);
		for (const net of sizedNets.slice(1)) {
			expect(remains(net, 'macs')).toBeGreaterThan(rhoOf(net) ** 2);
			expect(remains(net, 'macs')).toBeCloseTo(rhoOf(net) ** 2, 2);
		}
	});

	test('leaves exactly ρ² of every layer but the classifier, which stays', () => {
		for (const net of sizedNets) {
			for (const kind of ['conv', 'depthwise', 'pointwise'] as const) {
				expect(remains(net, 'macs', kind)).toBeCloseTo(rhoOf(net) ** 2, 12);
			}
			expect(remains(net, 'macs', 'dense')).toBe(1);
		}
	});

	test('leaves every weight', () => {
		for (const net of sizedNets) {
			expect(amount(net, 'weights')).toBe(4_209_088);
			expect(net.parts.map(({ weights }) => weights)).toEqual(fullNet.parts.map(({ weights }) => weights));
			expect(remainBars(net, 'weights', words.bars).map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
		}
	});
});

describe('the checks', () => {
	test('have the answers of the course', () => {
		expect(answers(resolutionCheck())).toEqual([33, 100]);
		expect(answers(printedCheck())).toEqual([569, 418, 291, 186]);
	});

	test('take millions rounded or cut', () => {
		expect(verdict(printedCheck(), ['569', '418', '290', '186']).isRight).toBe(true);
		expect(verdict(printedCheck(), ['568', '418', '291', '186']).isRight).toBe(true);
		expect(verdict(printedCheck(), ['569', '418', '289', '186']).isRight).toBe(false);
	});

	test.each([
		['the side alone', ['57', '100'], ['linear']],
		['what is saved', ['67', '100'], ['saved']],
		['fewer weights', ['33', '33'], ['fewer']],
		['weights by the side', ['33', '57'], ['linear']],
		['neither', ['40', '50'], ['other']],
	])('reply to a wrong part of work or weights: %s', (...[, guess, replies]) => {
		expect(verdict(resolutionCheck(), guess)).toEqual({ isRight: false, replies });
	});

	test.each([
		['as printed', ['529', '529', '529', '529'], ['printed']],
		['printed, times ρ²', ['529', '389', '270', '173'], ['printed', 'scaled']],
		['something else', ['500', '418', '291', '186'], ['other']],
	])('reply to a wrong correction: %s', (...[, guess, replies]) => {
		expect(verdict(printedCheck(), guess)).toEqual({ isRight: false, replies });
	});

	test('have words for all replies and names for all parts', () => {
		for (const [check, said] of [
			[resolutionCheck(), words.check],
			[printedCheck(), words.detective.check],
		] as const) {
			for (const name of replyNames(check)) expect(said.wrong).toHaveProperty([name]);
			for (const { name } of check.parts) expect(said.names).toHaveProperty([name]);
		}
	});
});

describe('the words', () => {
	test('have something to put in for every slot', () => {
		for (const text of texts(words.check)) expect(filled(text, resolutionCheckSlots())).not.toContain('NaN');
		const { check, prose, printed } = words.detective;
		for (const text of texts([check, prose, printed])) {
			expect(filled(text, printedSlots())).not.toContain('NaN');
		}
		const own = [words.prose, words.note, words.caption, words.captionFull, words.reading];
		for (const net of sizedNets) {
			for (const text of texts([own, words.bars.frozen, words.bars.classifier, words.row.title])) {
				expect(filled(text, resolutionSlots(net))).not.toContain('NaN');
			}
		}
	});

	test('say of the printed sizes what the paper prints', () => {
		expect(printedSlots()).toMatchObject({
			exact: '568.74, 418.12, 290.68, 186.40',
			paper: '569, 418, 290, 186',
		});
	});

	test('give every part of the network a row, and one to all together', () => {
		const rows = partRows(dialled(1, 128), words.describe);
		expect(rows).toHaveLength(fullNet.parts.length + 1);
		expect(rows.at(-1)).toEqual(['together', '–', '186,400,768', '32.8\u202f%', '4,209,088', '100.0\u202f%']);
		expect(rows[0]?.[1]).toBe('64×64×32');
	});
});

test.each(sizedNets.map((net) => [net.resolution, net] as const))(
	'the code counts the layers at %i pixels a side',
	(_, net) => {
		const code = resolutionSource(net, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	},
);
