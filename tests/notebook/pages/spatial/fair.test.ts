import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { latex } from '$lib/ops/latex';
import { arrayAt } from '$lib/ops/run';
import { dimensions } from '$lib/ops/shape';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { fairCheck } from '$lib/notebook/pages/spatial/fair-check';
import { clockedWays, fairStops, firstStop, momentsAt } from '$lib/notebook/pages/spatial/fair-clock';
import { fairIds, fairWays, ways } from '$lib/notebook/pages/spatial/fair-lanes';
import { differsAt, largerAt } from '$lib/notebook/pages/spatial/fair-marks';
import {
	difference,
	fairNumbers,
	fairRun,
	fairRuns,
	keptRows,
	lastOf,
} from '$lib/notebook/pages/spatial/fair-run';
import { fairSource } from '$lib/notebook/pages/spatial/fair-source';
import {
	clockText,
	differenceSlots,
	fairBars,
	fairBarsSaid,
	fairRows,
	fairSlots,
} from '$lib/notebook/pages/spatial/fair-text';
import { evaluateLatex } from '../../../support/evaluate-latex';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('spatial', 'en').cells.fairComparison;
const { stage } = messages('en');
const seeds = [1, 2, 3, 17, 99];

describe('the ways', () => {
	test('cost what the course says: 9, 6, 4.5 and 4.5', () => {
		const { pooled, factored, strips, strided } = ways;
		expect([pooled, factored, strips, strided].map(({ perPlace }) => perPlace)).toEqual([9, 6, 4.5, 4.5]);
		expect([pooled, factored, strips, strided].map(({ macs }) => macs)).toEqual([1296, 864, 648, 648]);
		expect(fairStops).toEqual([1296, 648, 648]);
	});

	test('are written as formulas that come to the same', () => {
		for (const { cost, macs } of Object.values(ways)) {
			expect(evaluateLatex(latex(cost.macs), { D_F: 6, M: 4, D_K: 3 })).toBe(macs);
		}
	});

	test('make maps of one shape', () => {
		const shapes = Object.values(ways).map(({ stages }) => stages.at(-1)?.output);
		for (const made of shapes) expect(made && dimensions(made)).toEqual([3, 6, 4]);
	});
});

describe.each(seeds)('with the numbers of seed %i', (seed) => {
	const numbers = fairNumbers(seed);
	const runs = fairRuns(numbers);

	test('two sweeps without a pool between them make what the square makes', () => {
		expect(arrayAt(fairRun('factored', numbers), 1)).toEqual(arrayAt(runs.pooled, 0));
		expect(difference(lastOf(fairRun('factored', numbers)), lastOf(runs.pooled)).same).toBe(72);
	});

	test('the stride keeps every second row of the map that it does not make whole', () => {
		expect(keptRows(runs)).toEqual([1, 3, 5]);
		const full = arrayAt(runs.pooled, 0).data;
		const kept = [1, 3, 5].flatMap((row) => [...full.slice(row * 24, row * 24 + 24)]);
		expect([...lastOf(runs.strided).data]).toEqual(kept);
	});

	test('so none of its values is larger than the pool’s', () => {
		const { same, smaller, larger } = difference(lastOf(runs.strided), lastOf(runs.pooled));
		expect(larger).toBe(0);
		expect(same + smaller).toBe(72);
	});

	test('the marks say the same as the counts', () => {
		for (const id of fairIds) {
			const places = [0, 1, 2, 3].flatMap((channel) =>
				differsAt(lastOf(runs[id]), lastOf(runs.pooled), channel),
			);
			expect(places).toHaveLength(72 - difference(lastOf(runs[id]), lastOf(runs.pooled)).same);
		}
		expect(largerAt(arrayAt(runs.pooled, 0), lastOf(runs.pooled), 2)).toHaveLength(18);
	});

	test('the code makes what the picture shows', () => {
		const code = fairSource(numbers, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	});
});

describe('the clock', () => {
	const list = clockedWays(fairRuns(fairNumbers(1)));
	const at = (tick: number) => momentsAt(list, tick).map(({ written }) => written);
	const said = (ticks: number) => clockText({ ticks, written: at(ticks) }, words);

	test('writes values way by way; the pool needs no tick of its own', () => {
		expect(at(0)).toEqual([0, 0, 0]);
		expect(at(9)).toEqual([0, 1, 0]);
		expect(at(firstStop)).toEqual([0, 72, 72]);
		expect(at(1295)).toEqual([0, 72, 72]);
		expect(at(1296)).toEqual([72, 72, 72]);
	});

	test('tells a still at every kind of moment', () => {
		expect(said(0)).toBe(words.clock.start);
		expect(said(300)).toMatch(
			/^After 300 .* 0 by 3×3, then pool; 33 by 3×3 with stride; 0 by 1×3, pool, 3×1\.$/,
		);
		expect(said(648)).toMatch(
			/^3×3 with stride and 1×3, pool, 3×1 stop here, at 648, with all 72 values\. After 648/,
		);
		expect(said(1296)).toMatch(/^3×3, then pool stops here, at 1,296: 2× the work/);
	});
});

describe('the check', () => {
	test('has the answer of the course, and a reply to each wrong one', () => {
		const check = fairCheck();
		expect(check.answer).toBe('third');
		expect(verdict(check, ['half'])).toEqual({ isRight: false, replies: ['half'] });
		for (const name of replyNames(check)) expect(words.check.wrong).toHaveProperty(name);
		expect(Object.keys(words.check.names).sort()).toEqual([...check.options].sort());
	});

	test('keeps the factored bar covered until it is answered', () => {
		expect(fairBars(false, words).map(({ share }) => share)).toEqual([1, 0.5, 0.5]);
		expect(fairBars(true, words).map(({ share }) => share)).toEqual([1, 6 / 9, 0.5, 0.5]);
		expect(fairBarsSaid(false, words)).not.toContain(words.ways.factored);
		expect(fairRows(false, fairNumbers(1), words)).toHaveLength(fairWays.length);
	});

	test('has something to put in for every slot of the cell', () => {
		const slots = { ...fairSlots(words, stage), ...differenceSlots(fairRuns(fairNumbers(1)), words) };
		const own = [words.title, ...words.prose, words.note, ...words.outputs.findings, words.bars.steps];
		for (const text of [...own, ...texts(words.check)]) expect(filled(text, slots)).not.toMatch(/NaN|\{/);
		expect(filled(words.check.answer, slots)).toMatch(
			/9 taps become 6, and 9 become 6\. Pooling early takes the other 1\.5/,
		);
		expect(filled(words.outputs.findings[0] ?? '', slots)).toContain('rows 2, 4, 6');
	});
});

test('the table says costs both ways, comparisons apart, and how many values are the same', () => {
	expect(fairRows(true, fairNumbers(1), words)).toEqual([
		['3×3, then pool', '9', '1,296', '72', '36', '100.0\u202f%', '–', '72'],
		['1×3, 3×1, then pool', '6', '864', '72', '24', '66.7\u202f%', '1.50×', '72'],
		['1×3, pool, 3×1', '4.5', '648', '72', '24', '50.0\u202f%', '2.00×', '7'],
		['3×3 with stride', '4.5', '648', '–', '36', '50.0\u202f%', '2.00×', '37'],
	]);
});
