import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { blockAt, filterRange, valueOf, weighedNets } from '$lib/notebook/pages/spatial/share';
import { shareCheck, shareCheckSlots } from '$lib/notebook/pages/spatial/share-check';
import { shareSource } from '$lib/notebook/pages/spatial/share-source';
import {
	netRows,
	shareCurve,
	shareDerivation,
	shareRows,
	shareSlots,
} from '$lib/notebook/pages/spatial/share-text';
import fc from 'fast-check';
import { evaluateLatex } from '../../../support/evaluate-latex';
import { forAll } from '../../../support/for-all';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('spatial', 'en').cells.share;
const { formula } = messages('en');

test('the share is 9 over 9 + N, and half of it is saved, for every N', () => {
	forAll(fc.integer(filterRange), (filters) => {
		const { share, saved } = blockAt(filters);
		expect(share.numerator * (9 + filters)).toBe(9 * share.denominator);
		expect(valueOf(saved)).toBeCloseTo(valueOf(share) / 2, 12);
	});
});

describe('the check', () => {
	test('has the answer of the course, 18 % and 0.9 %, and a reply to each wrong one', () => {
		const slots = shareCheckSlots();
		const names = Object.entries(words.check.names).map(([name, text]) => [name, filled(text, slots)]);
		expect(Object.fromEntries(names)).toEqual({
			half: '50\u202f% and 50\u202f%',
			share: '36\u202f% and 1.7\u202f%',
			saved: '18\u202f% and 0.9\u202f%',
			ofPointwise: '28\u202f% and 0.9\u202f%',
		});
		expect(verdict(shareCheck, ['saved']).isRight).toBe(true);
		for (const name of replyNames(shareCheck)) expect(words.check.wrong).toHaveProperty(name);
		for (const text of texts(words.check)) expect(filled(text, slots)).not.toMatch(/NaN|\{/);
	});
});

test('the words have a number for every slot', () => {
	const slots = shareSlots(blockAt(16));
	expect(slots).toMatchObject({ share: '36.0\u202f%', saved: '18.0\u202f%', whole: '3,600', now: '2,952' });
	const own = [
		words.title,
		...words.prose,
		words.note,
		words.caption,
		...texts(words.chart),
		...texts(words.bars),
	];
	for (const text of own) expect(filled(text, slots)).not.toMatch(/NaN|\{/);
});

test.each([8, 16, 512])('each line of the derivation with %i filters comes to its number', (filters) => {
	const lines = shareDerivation(blockAt(filters), words, formula);
	expect(lines.map(({ answer }) => answer)).toEqual([1296, 144 * filters, 1296 + 144 * filters]);
	for (const { source, answer } of lines) {
		const [symbols = ''] = source.split(' = ');
		expect(evaluateLatex(symbols, { D_F: 6, M: 4, N: filters, D_K: 3 })).toBe(answer);
	}
});

test('curves end where the dial ends, and the table says what is saved only once it is asked', () => {
	for (const of of ['share', 'saved'] as const) {
		const points = shareCurve(of);
		expect([points[0]?.x, points.at(-1)?.x]).toEqual([filterRange.min, filterRange.max]);
	}
	expect(shareRows([512], false)).toEqual([['512', '9/521', '1.7\u202f%']]);
	expect(shareRows([512], true)).toEqual([['512', '9/521', '1.7\u202f%', '0.9\u202f%']]);
});

describe('whole networks', () => {
	test('spend in their depthwise layers what the models say', () => {
		const shares = Object.fromEntries(weighedNets().map(({ id, share }) => [id, share]));
		expect(shares['mobilenet']).toBe(17_385_984 / 568_740_352);
		expect(shares['rival']).toBe(55_296 / 2_914_304);
		expect(shares['effnet']).toBe(258_048 / 5_640_192);
	});

	test('spend more there when they are slim', () => {
		const share = Object.fromEntries(weighedNets().map((net) => [net.id, net.share]));
		expect(share['slimMobilenet']).toBeGreaterThan(share['mobilenet'] ?? NaN);
		expect(share['slimShufflenet']).toBeGreaterThan(share['shufflenet'] ?? NaN);
	});

	test('EffNet has saved what squares would have cost', () => {
		const rows = netRows(words.nets);
		expect(rows.map(({ name }) => name)).toEqual([
			'MobileNet',
			'MobileNet, α = 0.25',
			'ShuffleNet 1×, g = 3',
			'ShuffleNet 0.25×, g = 8',
			'MobileNet as EffNet’s rival',
			'EffNet',
		]);
		// 258,048 of 5,898,240.
		expect(rows.at(-1)?.saved).toBe('has saved 4.4\u202f%');
		expect(rows[0]?.saved).toBe('saves 1.5\u202f%');
	});
});

test.each([1, 8, 100])('the code counts what the figure shows with %i filters', (filters) => {
	const code = shareSource(blockAt(filters), words.code);
	expect(shownByCode(code)).toEqual(code.expected);
});
