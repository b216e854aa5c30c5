import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { answerOf, replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { netName, sameWidthNets, shortName, trained } from '$lib/notebook/pages/train-and-choose/nets';
import {
	areLevel,
	byScore,
	levelPairs,
	ghostPlaces,
	scoreAxis,
	widthCheck,
	withGhost,
} from '$lib/notebook/pages/train-and-choose/same-width';
import { sameWidthSource } from '$lib/notebook/pages/train-and-choose/same-width-source';
import { runRows, sameWidthSlots, widthRows } from '$lib/notebook/pages/train-and-choose/same-width-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('train-and-choose', 'en').cells.sameWidth;
const check = widthCheck();

describe('the check', () => {
	test('asks for the order of the means over all stored runs', () => {
		const scores = answerOf(check).map(
			(kind) => sameWidthNets().find(({ options }) => options.kind === kind)?.score ?? NaN,
		);
		expect(scores).toEqual([...scores].sort((one, other) => other - one));
		expect(answerOf(check)[0]).toBe('standard');
	});

	test('does not give the answer away by the order in which the items stand', () => {
		expect(verdict(check, check.items).isRight).toBe(false);
		expect([...check.items].sort()).toEqual([...answerOf(check)].sort());
	});

	test('takes either order of networks whose runs overlap or that chance cannot tell apart', () => {
		const [standard] = sameWidthNets();
		if (standard === undefined) throw new RangeError('nothing was trained');
		const like = (...scores: number[]) => ({
			...standard,
			scores,
			score: scores.reduce((sum, each) => sum + each, 0) / scores.length,
		});
		expect(areLevel(like(0.9, 0.88), like(0.885, 0.85))).toBe(true);
		expect(areLevel(like(0.885, 0.85), like(0.9, 0.88))).toBe(true);
		// A share of 0.9 of ten thousand pictures has a standard deviation of 0.003.
		expect(areLevel(like(0.9), like(0.8945))).toBe(true);
		expect(areLevel(like(0.9), like(0.8935))).toBe(false);
		for (const pair of levelPairs(byScore(sameWidthNets()))) {
			const [one, other] = pair.map(({ options }) => options.kind);
			const swapped = answerOf(check).map((kind) =>
				kind === one ? (other ?? '') : kind === other ? (one ?? '') : kind,
			);
			expect(verdict(check, swapped).isRight).toBe(true);
		}
	});

	test('has a reply to each wrong order that is listed, and to all others', () => {
		expect(verdict(check, answerOf(check).toReversed()).replies).toEqual(['reversed']);
		expect(verdict(check, ['mobilenet', 'shufflenet', 'standard', 'effnet']).replies).toEqual(['other']);
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(check).sort());
		for (const text of texts(words.check))
			expect(filled(text, sameWidthSlots(words.nets))).not.toContain('{');
	});
});

describe('wrong guesses', () => {
	const wrong = ['effnet', 'mobilenet', 'shufflenet', 'standard'];

	test('are kept once each; the right one is none of them', () => {
		const one = withGhost([], wrong);
		expect(one).toEqual([wrong]);
		expect(withGhost(one, [...wrong])).toBe(one);
		expect(withGhost(one, answerOf(check))).toBe(one);
		expect(withGhost(one, undefined)).toBe(one);
	});

	test('stand on the chart as the places where they put a network', () => {
		const other = wrong.toReversed();
		expect(ghostPlaces([wrong, other, wrong], 'standard')).toEqual([1, 4]);
		const axis = scoreAxis(
			sameWidthNets().map(({ score }) => score),
			1,
		);
		const rows = widthRows({ axis, ghosts: [wrong], isShown: true }, words);
		const standard = rows.find(({ name }) => name === 'Standard');
		expect(standard?.ghosts.map(({ text }) => text)).toEqual(['your order: 4th']);
		// It stands at the score of the network that is really there.
		expect(standard?.ghosts[0]?.at).toBeCloseTo(rows[3]?.mean ?? NaN, 10);
	});
});

test('before the check is answered nothing tells the order', () => {
	const rows = widthRows({ axis: { min: 0, max: 100, step: 10 }, ghosts: [], isShown: false }, words);
	expect(rows.map(({ name }) => name)).toEqual(['Standard', 'MobileNet', 'ShuffleNet', 'EffNet']);
	for (const { text, mean, dots, note } of rows) {
		expect([text, mean, dots, note]).toEqual([undefined, undefined, [], '']);
	}
});

test('an axis of scores has whole steps and holds all of them', () => {
	expect(scoreAxis([0.8123, 0.9], 5)).toEqual({ min: 80, max: 90, step: 5 });
	expect(scoreAxis([0.8], 5)).toEqual({ min: 80, max: 85, step: 5 });
});

test('every trained network has a name of its own, and the table has all of them', () => {
	const names = trained.map(({ options }) => netName(options, words.nets));
	expect(new Set(names).size).toBe(trained.length);
	expect(shortName({ kind: 'shufflenet', groups: 8, withShuffle: false }, words.nets)).toBe(
		'g\u00a0=\u00a08, no shuffle',
	);
	expect(runRows(words.nets).map(([name]) => name)).toEqual(names);
	expect(byScore(trained)).toHaveLength(trained.length);
});

test('all slots of the cell are filled', () => {
	const slots = sameWidthSlots(words.nets);
	for (const text of [...words.prose, words.caption, words.captionCovered, words.title, words.note]) {
		expect(filled(text, slots)).not.toMatch(/[{}]|NaN/);
	}
	expect(slots.most).toBe('1,590,976');
	expect(slots.trained).toBe('60,000');
});

test('the code computes means and spreads of the stored runs', () => {
	const code = sameWidthSource(words.code);
	const shown = shownByCode(code);
	expect(Object.keys(shown)).toEqual(Object.keys(code.expected));
	for (const [name, expected] of Object.entries(code.expected)) {
		expected.data.forEach((value, index) => {
			expect(shown[name]?.data[index]).toBeCloseTo(value, 4);
		});
	}
});
