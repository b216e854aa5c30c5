import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	depths,
	groupings,
	layersNeeded,
	linkedShare,
	stack,
	withChannels,
	withGroups,
} from '$lib/notebook/pages/shuffle/mixing';
import { isAsked, lawCheck, percentOf, shareCheck } from '$lib/notebook/pages/shuffle/mixing-check';
import { foundKey, groupingAt, mapRows, placeOf } from '$lib/notebook/pages/shuffle/mixing-map';
import { mixingSource } from '$lib/notebook/pages/shuffle/mixing-source';
import {
	fewestShuffled,
	lawSlots,
	mixingCaption,
	nudgeSentence,
	shareSlots,
} from '$lib/notebook/pages/shuffle/mixing-text';
import { useBackend } from '$lib/ops/backend';
import { fraction } from '$lib/ops/fraction';
import { forward } from '$lib/ops/forward';
import { measuredMixing, nudging } from '$lib/ops/measured-mixing';
import { linkedPairs, mixing } from '$lib/ops/mixing';
import { upTo } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('shuffle', 'en').cells.mixing;
const nothing = { found: [], isShareAnswered: false, isLawAnswered: false };
const everything = { found: [], isShareAnswered: true, isLawAnswered: true };

beforeAll(() => useBackend('cpu'));

describe('the law of the shuffle', () => {
	test('is what TensorFlow.js measures: all pairs if n ≥ g, else n/g, for every grouping of the cell', () => {
		for (const grouping of groupings) {
			const { groups, perGroup } = grouping;
			const { layers, input } = stack(grouping, 2);
			const given = nudging(layers, input);
			const outputs = forward(given.stages, given.input, given.weights);
			const measured = measuredMixing({ ...given, outputs });
			const share = fraction(linkedPairs(measured), (groups * perGroup) ** 2);
			expect(share).toEqual(perGroup >= groups ? fraction(1) : fraction(perGroup, groups));
			expect(share).toEqual(linkedShare(grouping, 2));
			expect(measured).toEqual(mixing(given.stages));
		}
	});

	test('goes on with more layers: each multiplies what is reached by n', () => {
		for (const grouping of groupings) {
			const { groups, perGroup } = grouping;
			for (const depth of depths) {
				const reach = perGroup ** (depth - 1);
				expect(linkedShare(grouping, depth)).toEqual(reach >= groups ? fraction(1) : fraction(reach, groups));
			}
		}
	});

	test('says how many layers it takes, or that none are enough', () => {
		expect(layersNeeded({ groups: 4, perGroup: 2 })).toBe(3);
		expect(layersNeeded({ groups: 5, perGroup: 2 })).toBe(4);
		expect(layersNeeded({ groups: 3, perGroup: 4 })).toBe(2);
		expect(layersNeeded({ groups: 1, perGroup: 4 })).toBe(1);
		expect(layersNeeded({ groups: 3, perGroup: 1 })).toBeUndefined();
	});

	test('is that of a stack in which every other stage is a shuffle', () => {
		const { layers } = stack({ groups: 2, perGroup: 2 }, 4);
		const every = (rest: number) =>
			new Set(layers.flatMap(({ op }, index) => (index % 2 === rest ? [op] : [])));
		expect([...every(0), ...every(1)]).toEqual(['conv', 'shuffle']);
		expect(layers).toHaveLength(7);
	});
});

describe('the check of the share', () => {
	const check = shareCheck();

	test('has the answer and the wrong answers of the course', () => {
		expect(check.parts).toEqual([
			{ name: 'share', answer: 50, wrong: { whole: 100, apart: 25 } },
			{ name: 'layers', answer: 3, wrong: { two: 2, perGroup: 4 } },
		]);
		expect(verdict(check, ['100', '2']).replies).toEqual(['whole', 'two']);
		expect(verdict(check, ['50', '3']).isRight).toBe(true);
		expect(new Set(replyNames(check))).toEqual(new Set(Object.keys(words.share.wrong)));
	});

	test('has something to put in for every slot', () => {
		for (const text of texts(words.share)) expect(filled(text, shareSlots())).not.toContain('NaN');
		expect(filled(words.share.answer, shareSlots())).toMatch(/reaches 4 of 8 outputs: 50\u202f%/);
	});
});

describe('the check of the law', () => {
	const check = lawCheck();

	test('is answered by the one law that holds for every grouping', () => {
		expect(check.answer).toBe('square');
		expect(replyNames(check).sort()).toEqual(Object.keys(words.law.wrong).sort());
		expect(Object.keys(words.law.names).sort()).toEqual([...check.options].sort());
	});

	test('speaks against each other law with a grouping that breaks it', () => {
		const slots = lawSlots();
		expect(filled(words.law.wrong.always, slots)).toMatch(/^Measure 4 groups of 2: 50\u202f%/);
		expect(filled(words.law.wrong.twice, slots)).toMatch(/Measure 3 groups of 2: 67\u202f%/);
		expect(filled(words.law.wrong.divides, slots)).toMatch(/Measure 3 groups of 4: 100\u202f%/);
	});

	test('tells of ShuffleNet what its networks have', () => {
		expect(fewestShuffled(8, 1)).toBe(96);
		expect(fewestShuffled(8, 0.25)).toBe(24);
		expect(filled(words.law.answer, lawSlots())).toMatch(/with 8 groups .* fewer than 96 .* shuffles 24\.$/);
	});
});

describe('the dials', () => {
	test('keep the channels when the groups can divide them, and take the nearest that can be divided', () => {
		expect(withGroups({ groups: 3, perGroup: 4 }, 4)).toEqual({ groups: 4, perGroup: 3 });
		expect(withGroups({ groups: 3, perGroup: 4 }, 5)).toEqual({ groups: 5, perGroup: 2 });
		expect(withGroups({ groups: 3, perGroup: 4 }, 99)).toEqual({ groups: 6, perGroup: 2 });
		expect(withChannels({ groups: 3, perGroup: 4 }, 7)).toEqual({ groups: 3, perGroup: 2 });
		expect(withChannels({ groups: 3, perGroup: 4 }, 99)).toEqual({ groups: 3, perGroup: 6 });
		expect(withChannels({ groups: 3, perGroup: 4 }, 0)).toEqual({ groups: 3, perGroup: 1 });
	});
});

describe('the map of what was measured', () => {
	test('knows nothing at first, and never what is asked before it is answered', () => {
		const texts = mapRows(2, nothing, words.map).flatMap(({ cells }) => cells.map(({ text }) => text));
		expect(texts.filter((text) => text === '?')).toHaveLength(1);
		expect(texts.filter((text) => text === '·')).toHaveLength(35);
		const asked = { groups: 4, perGroup: 2 };
		expect(isAsked(asked)).toBe(true);
		const found = { ...nothing, found: [foundKey(asked, 2)], isLawAnswered: true };
		expect(mapRows(2, found, words.map)[3]?.cells[1]?.text).toBe('?');
	});

	test('keeps what was measured, for as many layers as it was measured with', () => {
		const known = { ...nothing, found: [foundKey({ groups: 3, perGroup: 2 }, 2)] };
		expect(mapRows(2, known, words.map)[2]?.cells[1]).toMatchObject({ text: '67\u202f%', isLoss: true });
		expect(mapRows(3, known, words.map)[2]?.cells[1]).toMatchObject({ text: '·', isLoss: undefined });
	});

	test('is whole once the law is stated: complete from the diagonal on', () => {
		mapRows(2, everything, words.map).forEach(({ cells }, row) => {
			expect(cells.map(({ isLoss }) => isLoss)).toEqual(upTo(6).map((column) => column < row));
		});
	});

	test('finds a grouping where it put it', () => {
		for (const grouping of groupings) expect(groupingAt(placeOf(grouping))).toEqual(grouping);
	});
});

describe('what is said', () => {
	test('as a caption is what is linked, and what it would take', () => {
		const said = (groups: number, perGroup: number, depth: number) =>
			mixingCaption({ grouping: { groups, perGroup }, depth, isCovered: false }, words);
		const covered = { grouping: { groups: 4, perGroup: 2 }, depth: 2, isCovered: true };
		expect(said(3, 4, 2)).toMatch(/^\*All 144 pairs are linked after 2 layers/);
		expect(said(4, 2, 2)).toMatch(/^\*32 of 64 pairs .*50\u202f%.* 4 of 8 outputs\. It would take 3 layers/);
		expect(said(3, 1, 4)).toMatch(/single channel in each group no number of layers links more/);
		expect(mixingCaption(covered, words)).toBe(words.captions.covered);
		for (const { groups, perGroup } of groupings) {
			for (const depth of depths) expect(said(groups, perGroup, depth)).not.toMatch(/NaN|\{/);
		}
	});

	test('of a nudge is how many channels it moves', () => {
		const { layers, input } = stack({ groups: 4, perGroup: 2 }, 2);
		const list = nudging(layers, input).stages;
		const after = [mixing(list.slice(0, 1)), mixing(list)];
		expect(nudgeSentence({ nudged: 2, after, isCovered: false }, words)).toBe(
			'Nudge 3 of 8. Channel 3 moves 2 channels after one layer and 4 of 8 after 2 layers.',
		);
		expect(nudgeSentence({ nudged: 2, after: after.slice(0, 1), isCovered: true }, words)).toMatch(
			/asked below\.$/,
		);
	});
});

test('the code measures what the picture measures', () => {
	for (const grouping of groupings) {
		const code = mixingSource(grouping, 2, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	}
	const deeper = mixingSource({ groups: 4, perGroup: 2 }, 3, words.code);
	expect(shownByCode(deeper)).toEqual(deeper.expected);
	expect(percentOf(linkedShare({ groups: 4, perGroup: 2 }, 3))).toBe(100);
});
