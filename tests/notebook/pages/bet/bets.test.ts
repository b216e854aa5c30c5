import { describe, expect, test } from 'vitest';
import { bet } from '$lib/messages/en/pages/bet';
import { stage } from '$lib/messages/en/stage';
import { finishers, flagsOf, guessOf, ranks, verdict } from '$lib/notebook/pages/bet/bets';
import { replyNames } from '$lib/notebook/check/predict';
import { stopCheck } from '$lib/notebook/pages/bet/bet-check';
import { lanes, stopOf } from '$lib/notebook/pages/bet/lanes';
import { caption } from '$lib/notebook/pages/bet/race-text';
import { result } from '$lib/notebook/pages/bet/result';

const said = { words: bet.cells.bet, stage, language: 'en' } as const;
const macs = lanes.map((lane) => stopOf(lane, 'macs'));
const accesses = lanes.map((lane) => stopOf(lane, 'accesses'));

/** What is said of flags on standard, two groups, depthwise separable and the strips. */
function judged(...flags: number[]) {
	return verdict(flags, macs, 'macs');
}

function sentences(flags: readonly (number | undefined)[], unit: 'macs' | 'accesses' = 'macs'): string {
	return result(flags, unit, said).sentences.join(' ');
}

test('flags and the answer that keeps them say the same', () => {
	const flags = [9000, undefined, 0, 1500];
	expect(flagsOf({ guess: guessOf(flags), isRevealed: false })).toEqual(flags);
	expect(guessOf([undefined, undefined, undefined, undefined])).toBeUndefined();
	expect(flagsOf(undefined)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a lane’s place is one more than the lanes before it; equal flags share a place', () => {
	expect(ranks(macs)).toEqual([4, 3, 2, 1]);
	expect(ranks([9000, 500, 500, 100])).toEqual([4, 2, 2, 1]);
	expect(ranks([9000, undefined, 500, undefined])).toEqual([2, undefined, 1, undefined]);
	expect(finishers(accesses)).toEqual(['grouped', 'standard', 'depthwise-separable', 'spatially-separable']);
});

describe('a bet', () => {
	test('on the stops themselves is right in order and size', () => {
		expect(judged(...macs)).toMatchObject({ isOrderRight: true, replies: [], misses: [0, 0, 0, 0] });
	});

	test('with two groups first gets the reply to it', () => {
		expect(judged(10000, 1000, 3000, 4000).replies).toEqual(['groupedFirst']);
		expect(sentences([10000, 1000, 3000, 4000])).toContain('You had two groups first.');
		expect(sentences([10000, 1000, 3000, 4000])).toContain('5,184 remain.');
	});

	test('with the strips winning by half gets the reply to it, with the part that is the same', () => {
		expect(judged(10000, 5000, 2448, 1224).replies).toEqual(['half']);
		expect(sentences([10000, 5000, 2448, 1224])).toContain('864 for the two of them against 1,296');
		expect(sentences([10000, 5000, 2448, 1224])).toContain('the same in both lanes: 1,152.');
		expect(judged(10000, 5000, 2448, 1900).replies).toEqual([]);
	});

	test('on all lanes being equal gets the reply to it', () => {
		expect(judged(5000, 5000, 5000, 5000).replies).toEqual(['equal']);
		expect(judged(5200, 5000, 5100, 5000).replies).toEqual(['equal']);
		expect(sentences([5000, 5000, 5000, 5000])).toContain('the size of an output is not the work');
	});

	test('with another wrong order is told both orders', () => {
		expect(judged(10000, 5000, 1000, 2000).replies).toEqual(['order']);
		expect(sentences([10000, 5000, 1000, 2000])).toMatch(
			/You bet on the order depthwise separable; 1×3.*; it is 1×3, 3×1 \+ pointwise; depthwise separable; two groups; standard 3×3\./,
		);
	});

	test('is compared for size at its best and its worst flag', () => {
		expect(judged(10368, 5000, 3000, 1000)).toMatchObject({
			misses: [0, -184, 552, -1016],
			nearest: 'standard',
			farthest: 'spatially-separable',
		});
		expect(sentences([10368, 5000, 3000, 1000])).toContain('standard 3×3, exact;');
		expect(sentences([10368, 5000, 3000, 1000])).toContain('pointwise, 1,016 too short.');
	});

	test('on the order of the multiplications, when accesses are counted, gets the reply to that', () => {
		expect(verdict([1000, 800, 500, 400], accesses, 'accesses').replies).toEqual(['asMultiplied']);
		expect(verdict(accesses, accesses, 'accesses').replies).toEqual([]);
	});
});

describe('the result', () => {
	test('says the ratio both ways, fewer and remaining', () => {
		expect(sentences(macs)).toContain('19.4\u202f% remain, 5.14× fewer');
		const { rows } = result(macs, 'macs', said);
		expect(rows.map(({ remains }) => remains)).toEqual([
			'100.0\u202f%',
			'50.0\u202f%',
			'23.6\u202f%',
			'19.4\u202f%',
		]);
		expect(rows.map(({ fewer }) => fewer)).toEqual(['–', '2.00× fewer', '4.24× fewer', '5.14× fewer']);
	});

	test('says of accesses where it is more, not less', () => {
		const { rows } = result(accesses, 'accesses', said);
		expect(rows.at(-1)).toMatchObject({ remains: '147.8\u202f%', fewer: '1.48× as many', miss: 'exact' });
		expect(sentences(accesses, 'accesses')).toContain('Fewer multiplications are not fewer accesses.');
	});

	test('without a bet is told alone', () => {
		const alone = result([undefined, undefined, undefined, undefined], 'macs', said);
		expect(alone.isBet).toBe(false);
		expect(alone.sentences[0]).toBe('You made no bet.');
	});
});

describe('the caption', () => {
	test('says what each lane has made for the same work', () => {
		expect(caption({ unit: 'macs', ticks: 1620 }, said)).toBe(
			'After 1,620 multiply–accumulates each, the lanes have written, of 288 output values: ' +
				'45 by standard 3×3; 90 by two groups; 81 by depthwise separable; 189 by 1×3, 3×1 + pointwise. ' +
				'Equal work, unequal output.',
		);
	});

	test('covers every stop until a lane has come to it', () => {
		expect(caption({ unit: 'macs', ticks: 0 }, said)).not.toMatch(/\d/);
		expect(caption({ unit: 'macs', ticks: 2015 }, said)).not.toContain('stops');
		expect(caption({ unit: 'macs', ticks: 2016 }, said)).toContain(
			'1×3, 3×1 + pointwise stops here, at 2,016.',
		);
	});

	test('has the order at the end', () => {
		expect(caption({ unit: 'macs', ticks: 10368 }, said)).toContain(
			'The order: 1×3, 3×1 + pointwise; depthwise separable; two groups; standard 3×3.',
		);
	});
});

test('the check has a reply to every wrong answer, and a name for every option', () => {
	expect(Object.keys(bet.cells.bet.check.wrong).sort()).toEqual(replyNames(stopCheck).sort());
	expect(Object.keys(bet.cells.bet.check.names).sort()).toEqual([...stopCheck.options].sort());
});
