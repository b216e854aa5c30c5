import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { publishedEntries } from '$lib/models/published';
import { printedByGroups, printedByShuffle } from '$lib/models/shufflenet-printed';
import { answerOf, replyNames } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	ablationRows,
	ablationSlots,
	ablationSource,
	gainCheck,
	linkedWithout,
	shuffleRows,
	weightsOf,
} from '$lib/notebook/pages/shuffle/ablation';
import { bestOf, rightBets } from '$lib/notebook/pages/shuffle/bets';
import {
	bestCheck,
	errorRows,
	groupRows,
	groupsSource,
	whichGroupsSlots,
} from '$lib/notebook/pages/shuffle/which-groups';
import { shownByCode } from '../../../support/shown-by-code';

const { whichGroups, ablation } = pageWords('shuffle', 'en').cells;
const rowsOfGroups = groupRows(whichGroups.row);
const rowsOfShuffle = shuffleRows(ablation.row);

describe('the printed errors', () => {
	test('of all widths and groups agree with those of the networks that are printed elsewhere', () => {
		const known = publishedEntries.filter(({ model }) => model === 'shufflenet');
		let compared = 0;
		for (const { scale, groups, errors } of printedByGroups.rows) {
			groups.forEach((each, index) => {
				const entry = known.find(({ settings }) => settings.scale === scale && settings.groups === each);
				const figure = entry?.figures.find(
					({ quantity, source }) => quantity === 'top1Error' && source.startsWith('Zhang'),
				);
				if (figure === undefined) return;
				compared += 1;
				expect(figure.printed).toBe(errors[index]);
			});
		}
		expect(compared).toBeGreaterThan(5);
	});

	test('with the shuffle are the same in both tables', () => {
		for (const { scale, groups, with: shuffled } of printedByShuffle.rows) {
			const row = printedByGroups.rows.find((each) => each.scale === scale);
			expect(row?.errors[row.groups.indexOf(groups)]).toBe(shuffled);
		}
	});
});

describe('which g', () => {
	test('gains most is not the same at each width', () => {
		expect(rowsOfGroups.map((row) => bestOf(row))).toMatchObject([
			{ groups: 8, text: '32.4', gain: 1.2 },
			{ groups: 4, text: '41.6', gain: 3.5 },
			{ groups: 8, text: '52.7', gain: 4.4 },
		]);
		expect(rightBets(rowsOfGroups, ['8', '8', '8'])).toBe(2);
		expect(rightBets(rowsOfGroups, ['8', '4', '8'])).toBe(3);
	});

	test('is asked for: “8 is best” is true for some widths only', () => {
		const check = bestCheck(whichGroups.row);
		expect(answerOf(check)).toEqual(['some']);
		expect(replyNames(check).sort()).toEqual(Object.keys(whichGroups.check.wrong).sort());
		const slots = whichGroupsSlots(whichGroups.row);
		expect(filled(whichGroups.check.answer, slots)).toMatch(
			/^ShuffleNet 1× and ShuffleNet 0\.25× err least with 8 groups; ShuffleNet 0\.5× with 4: 41\.6.*42\.3.*28\.4 against 29\.0 and 25\.9 against 27\.1 .*choose 3 /,
		);
	});

	test('is found by the code, too', () => {
		const code = groupsSource(whichGroups.code);
		expect(shownByCode(code)).toEqual(code.expected);
		expect(code.expected.best?.data).toEqual(new Float32Array([8, 4, 8]));
		expect(errorRows(whichGroups.row)[1]).toEqual([
			...['ShuffleNet 0.5×', 'about 38 million MACs'],
			...['45.1', '44.4', '43.2', '41.6', '42.3'],
		]);
	});
});

describe('without the shuffle', () => {
	test('more is lost with 8 groups than with 3, at each width', () => {
		expect(rowsOfShuffle.map(({ options }) => options.map(({ gain }) => gain))).toEqual([
			[1.9, 5.2],
			[2.5, 5.8],
			[1.3, 3.8],
		]);
		expect(rowsOfShuffle[0]?.options.map(({ text }) => text)).toEqual(['34.5 → 32.6', '37.6 → 32.4']);
	});

	test('the ranking of 3 and 8 groups turns round, at each width', () => {
		const by = (scale: number) => printedByShuffle.rows.filter((row) => row.scale === scale);
		for (const scale of [1, 0.5, 0.25]) {
			const [few, most] = by(scale);
			expect(few && most && few.without < most.without && few.with > most.with).toBe(true);
		}
	});

	test('fewer channels are linked where there are more groups, with as many weights', () => {
		expect([3, 8].map(linkedWithout)).toEqual([1 / 3, 1 / 8]);
		expect(weightsOf(8, true)).toBe(weightsOf(8, false));
		const check = gainCheck();
		expect(answerOf(check)).toEqual(['mixing']);
		expect(replyNames(check).sort()).toEqual(Object.keys(ablation.check.wrong).sort());
		expect(filled(ablation.check.wrong.parameters, ablationSlots(ablation.row))).toContain('2,394,600');
	});

	test('the gains are found by the code, too', () => {
		const code = ablationSource(ablation.code);
		expect(shownByCode(code)).toEqual(code.expected);
		expect(ablationRows(ablation.row)[1]).toEqual(['ShuffleNet 1×', '8', '37.6', '32.4', '5.2']);
	});
});

test('there is something to put in for every slot of the words', () => {
	const bets = {
		groups: '1',
		gain: '1',
		name: '',
		rows: '3',
		right: '1',
		all: '3',
		one: '1',
		scale: '1',
		millions: '1',
	};
	const row = { without: '', with: '' };
	for (const text of texts(whichGroups)) {
		expect(() => filled(text, { ...bets, ...whichGroupsSlots(whichGroups.row) }), text).not.toThrow();
	}
	for (const text of texts(ablation)) {
		expect(() => filled(text, { ...bets, ...row, ...ablationSlots(ablation.row) }), text).not.toThrow();
	}
});
