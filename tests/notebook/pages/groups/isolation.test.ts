import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	askedGrouped,
	channelPlaces,
	depths,
	firstGrouped,
	groupedLayers,
	groupsOf,
	isAsked,
	isolationCheck,
	linkedShare,
	nearestGroups,
	type Grouped,
} from '$lib/notebook/pages/groups/isolation';
import { isolationSource } from '$lib/notebook/pages/groups/isolation-source';
import {
	findingOf,
	findingSlots,
	groupedSlots,
	isolationRows,
	isolationSlots,
	type Found,
} from '$lib/notebook/pages/groups/isolation-text';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { measuredMixing, nudging } from '$lib/ops/measured-mixing';
import { mixing } from '$lib/ops/mixing';
import type { Run } from '$lib/ops/run';
import { INPUT } from '$lib/ops/stages';
import { readings } from '$lib/viz/nudged-channels';
import { item } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('groups', 'en').cells.isolation;

function run(grouped: Grouped): Run {
	const { layers, input } = groupedLayers(grouped);
	const given = nudging(layers, input);
	return { ...given, outputs: forward(given.stages, given.input, given.weights) };
}

function found(grouped: Grouped, seen: number, isCovered = false): Found {
	const measured = run(grouped);
	return { grouped, one: measuredMixing(measured, 0), last: measuredMixing(measured), seen, isCovered };
}

beforeAll(() => useBackend('cpu'));

describe('grouped layers one after the other', () => {
	test('link one g-th of the pairs, measured, at every depth and for every number of channels', () => {
		for (const channels of [2, 6, 8, 24]) {
			for (const groups of groupsOf(channels)) {
				for (const layers of depths) {
					const measured = run({ channels, groups, layers });
					expect(measuredMixing(measured)).toEqual(mixing(measured.stages));
					expect(linkedShare(measuredMixing(measured))).toBeCloseTo(100 / groups, 10);
				}
			}
		}
	});

	test('keep exact numbers in every place of the dials', () => {
		const worst = { channels: channelPlaces.max, groups: 1, layers: Math.max(...depths) };
		expect(() => measuredMixing(run(worst))).not.toThrow();
	});

	test('take the nearest allowed number of groups', () => {
		expect(nearestGroups(8, 3)).toBe(2);
		expect(nearestGroups(8, 7)).toBe(8);
		expect(nearestGroups(7, 4)).toBe(1);
	});

	test('show a nudge in the input and in its own group alone', () => {
		const measured = run(firstGrouped);
		const moved = (stage: number) =>
			readings(measured, stage, 2).flatMap(({ from, to }, channel) => (from === to ? [] : [channel]));
		expect(moved(INPUT)).toEqual([2]);
		expect(moved(0)).toEqual([0, 1, 2, 3]);
		expect(moved(1)).toEqual([0, 1, 2, 3]);
		expect(readings(measured, INPUT).every(({ from, to }) => from === to)).toBe(true);
	});
});

describe('the check', () => {
	test('has the answer of the course, and what is measured agrees: 25 % at any depth', () => {
		const [part] = isolationCheck().parts;
		expect(part?.answer).toBe(25);
		for (const layers of [1, 2, 3])
			expect(linkedShare(measuredMixing(run({ ...askedGrouped, layers })))).toBe(25);
	});

	test.each([
		['50', 'doubled'],
		['100', 'full'],
		['6', 'squared'],
		['16', 'pairs'],
		['30', 'other'],
	])('knows where %s is from', (guess, reply) => {
		expect(verdict(isolationCheck(), [guess])).toEqual({ isRight: false, replies: [reply] });
	});

	test('has words for every reply', () => {
		for (const name of replyNames(isolationCheck())) expect(words.check.wrong).toHaveProperty([name]);
		expect(isAsked({ ...askedGrouped, layers: 3 })).toBe(true);
		expect(isAsked(firstGrouped)).toBe(false);
	});
});

describe('the words', () => {
	test('have something to put in for every slot', () => {
		const own = [words.title, words.prose, words.note, words.matrices.several, words.matrices.table.caption];
		for (const text of texts(own)) expect(filled(text, groupedSlots(firstGrouped))).not.toContain('NaN');
		for (const text of texts(words.check)) expect(filled(text, isolationSlots())).not.toContain('NaN');
		const state = found(firstGrouped, 3);
		for (const text of texts(words.captions)) {
			expect(filled(text, findingSlots(state, words))).not.toContain('NaN');
		}
	});

	test('state the finding of each state', () => {
		const { captions } = words;
		expect(findingOf(found(firstGrouped, 0), captions)).toBe(captions.none);
		expect(findingOf(found(firstGrouped, 3), captions)).toBe(captions.some);
		expect(findingOf(found(firstGrouped, 8), captions)).toBe(captions.all);
		expect(findingOf(found({ ...firstGrouped, groups: 1 }, 8), captions)).toBe(captions.one);
		expect(findingOf(found(askedGrouped, 8, true), captions)).toBe(captions.covered);
		expect(filled(captions.some, findingSlots(found(firstGrouped, 3), words))).toContain('moved: 1 to 4.');
	});

	test('can be read as a table, where nothing is given away', () => {
		expect(isolationRows(found(firstGrouped, 3), words)[0]).toEqual(['1', '1 to 4', '1 to 4']);
		expect(isolationRows(found(askedGrouped, 8, true), words)[0]).toEqual(['1', '1 to 2', 'covered']);
	});
});

test('the code measures what the cell measures', () => {
	for (const grouped of [
		firstGrouped,
		{ channels: 6, groups: 3, layers: 3 },
		{ channels: 4, groups: 1, layers: 2 },
	]) {
		const source = isolationSource(run(grouped), grouped.groups, words.code);
		expect(shownByCode(source)).toEqual(source.expected);
		expect(item(Object.keys(source.expected), -1)).toBe(`moved${grouped.layers}`);
	}
});
