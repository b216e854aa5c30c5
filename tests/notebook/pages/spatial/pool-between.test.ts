import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { layersSource } from '$lib/notebook/page/layer-source';
import { filled, texts } from '$lib/notebook/page/prose';
import { stepAt } from '$lib/notebook/page/step-at';
import { leadSlots } from '$lib/notebook/pages/spatial/lead';
import {
	number,
	pooledCheck,
	pooledCost,
	pooledDerivation,
	pooledStrips,
	poolStart,
} from '$lib/notebook/pages/spatial/pool-between';
import {
	axisPlaces,
	checkSlots,
	pooledSlots,
	shareText,
	stepRows,
} from '$lib/notebook/pages/spatial/pool-between-text';
import { convolution } from '$lib/ops/convolutions';
import { stageCost } from '$lib/ops/cost';
import type { Stage } from '$lib/ops/stages';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { item } from '../../../support/cells';
import { evaluateLatex } from '../../../support/evaluate-latex';
import { shownByCode } from '../../../support/shown-by-code';
import { kindRun } from '../../../support/stage-run';

const words = pageWords('spatial', 'en').cells.poolBetween;
const kind = pooledStrips();
const house = kindRun(kind).stages;

function listOf(mapSide: number): readonly Stage[] {
	return kindRun(kind, { ...kind.defaults, mapSide }).stages;
}

describe('the cost', () => {
	test('of the house example is 432 + 216 = 648 of 1,296, and 72 comparisons', () => {
		const { row, column, both, whole, share, comparisons } = pooledCost(house);
		expect([row, column, both, whole].map(number)).toEqual([432, 216, 648, 1296]);
		expect([share, comparisons]).toEqual([{ numerator: 1, denominator: 2 }, 72]);
		expect(leadSlots()).toEqual({ whole: '1,296', pooled: '648' });
	});

	test.each([
		[6, 1, 2],
		[5, 7, 15],
		[7, 10, 21],
		[32, 1, 2],
	])('on a map of side %i leaves %i/%i', (side, numerator, denominator) => {
		expect(pooledCost(listOf(side)).share).toEqual({ numerator, denominator });
	});

	test('is that of the EffNet block of the workbench, which pools the other axis', () => {
		const { stages } = kindRun(convolution('effnet-block'));
		const strips = stages.filter(({ name }) => name === 'row' || name === 'column');
		const channels = item(stages, 0).output.channels.value;
		const macs = strips.map((stage) => number(stageCost(stage).macs) / channels);
		const { row, column } = pooledCost(house);
		expect(macs).toEqual([number(row) / 4, number(column) / 4]);
	});
});

describe('the derivation', () => {
	const lines = pooledDerivation(house, { words, formula: messages('en').formula });

	test('has a line for each sweep, for both, and for the kernel', () => {
		expect(lines.map(({ answer }) => answer)).toEqual([432, 216, 648, 1296]);
	});

	test('says in symbols and numbers the same, for odd sides too', () => {
		for (const side of [6, 7]) {
			for (const { source, answer } of pooledDerivation(listOf(side), {
				words,
				formula: messages('en').formula,
			})) {
				const [symbols = ''] = source.split(' = ');
				expect(evaluateLatex(symbols, { D_F: side, M: 4, D_K: 3 })).toBeCloseTo(answer, 9);
			}
		}
	});

	test('gives the tensors and no number of multiplications', () => {
		const given = lines.map(({ note }) => filled(note, pooledSlots(house)));
		expect(given[1]).toBe('Column strips, 3×1, after the pooling: 3×6×4 becomes 3×6×4.');
		for (const text of given) expect(text).not.toMatch(/432|216|648|1,296/);
	});
});

describe('the question', () => {
	const check = pooledCheck(house);
	const slots = checkSlots(house);

	test('has the answer and the wrong answers of the course', () => {
		expect(item(check.parts, 0)).toEqual({
			name: 'macs',
			answer: 648,
			wrong: {
				forgotPool: 864,
				firstOnly: 432,
				secondOnly: 216,
				kernel: 1296,
				compared: 720,
				oneChannel: 162,
			},
		});
	});

	test('has a reply to each of them, and something to put in everywhere', () => {
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(check).sort());
		for (const text of texts(words.check)) expect(() => filled(text, slots)).not.toThrow();
		expect(verdict(check, ['864']).replies).toEqual(['forgotPool']);
		expect(filled(words.check.wrong.kernel, slots)).toMatch(/^1,296/);
	});
});

test('the captions have something to put in, for even and for odd sides', () => {
	expect(filled(words.caption.even, pooledSlots(house))).toContain('of 6 rows 3 are left');
	expect(filled(words.caption.odd, pooledSlots(listOf(7)))).toContain('of 7 rows 3 are left');
	expect(shareText(house, words)).toBe('That is 648 for 1,296: 1/2 of the work, 50.0\u202f%.');
	expect(Object.values(axisPlaces)).toEqual(['§3', '§4.2']);
});

test('the steps can be read as a table', () => {
	expect(stepRows(house, words)).toEqual([
		['row strip, 1×3', '6×6×4', '432', '0'],
		['max pooling, 2×1', '3×6×4', '0', '72'],
		['column strip, 3×1', '3×6×4', '216', '0'],
	]);
});

test('the stage starts in the second sweep, and its code makes what it shows', () => {
	const run = kindRun(kind);
	const all = trace(run.stages);
	const { step, products } = scene(run, all.at(stepAt({ run, trace: all }, poolStart) - 1, 'product'));
	expect(step).toMatchObject(poolStart);
	expect(item(products.all, step.tap).product).not.toBe(0);
	const code = layersSource(run);
	expect(shownByCode(code)).toEqual(code.expected);
});
