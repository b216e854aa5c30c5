import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import {
	paddingObstacle,
	paddingRanges,
	settledPadding,
	turnedPadding,
	usualPadding,
	validPaddings,
	paddingDials,
	paddingStage,
	paddingFormula,
	type PaddingDial,
} from '$lib/notebook/pages/standard/padding';
import {
	landingRows,
	obstacleText,
	outputSide,
	paddingCheck,
	paddingFindings,
	workedFormula,
} from '$lib/notebook/pages/standard/padding-text';
import { landings } from '$lib/ops/landing';

const words = pageWords('standard', 'en').cells.padding;

test('the question: 6, k 3, p 1, s 2 makes 3; 2 forgot the padding, 4 rounded up', () => {
	expect(paddingCheck().parts).toEqual([
		{ name: 'side', answer: 3, wrong: { unpadded: 2, roundedUp: 4, unstrided: 6 } },
	]);
});

function every(name: PaddingDial): number[] {
	const { min, max } = paddingRanges[name];
	return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

test('the formula gives what the engine makes, for all dials there are', () => {
	const all = every('side').flatMap((side) =>
		every('kernel').flatMap((kernel) =>
			every('padding').flatMap((padding) =>
				every('stride').map((stride) => ({ side, kernel, padding, stride })),
			),
		),
	);
	for (const dials of all) {
		const isPossible = dials.side + 2 * dials.padding >= dials.kernel && dials.padding < dials.kernel;
		expect(paddingObstacle(dials) === undefined).toBe(isPossible);
		if (isPossible) expect(outputSide(dials)).toBe(Math.floor(paddingFormula(dials).quotient) + 1);
	}
});

test('the formula is written with its numbers', () => {
	expect(workedFormula({ side: 6, kernel: 3, padding: 1, stride: 2 })).toBe(
		'⌊(6 + 2·1 − 3) / 2⌋ + 1 = ⌊2.5⌋ + 1 = 3',
	);
});

describe('a dial', () => {
	test('cannot be turned to a kernel that does not fit', () => {
		const dials = { side: 4, kernel: 3, padding: 0, stride: 1 };
		expect(validPaddings(dials, 'kernel')).toEqual([1, 2, 3, 4]);
		expect(turnedPadding(dials, 'kernel', 7).kernel).toBe(4);
	});

	test('stays where it is for what is no number', () => {
		expect(turnedPadding(usualPadding, 'side', NaN)).toEqual(usualPadding);
	});

	test('says why a value is struck out', () => {
		const large = { side: 1, kernel: 5, padding: 1, stride: 1 };
		expect(obstacleText(paddingObstacle(large), large, words)).toContain('a window of 5 does not fit 3');
		const wide = { side: 6, kernel: 1, padding: 1, stride: 1 };
		expect(obstacleText(paddingObstacle(wide), wide, words)).toBe(words.tooMuch);
	});
});

test('a link to a layer that there is not leads to the usual one', () => {
	expect(settledPadding({ side: 1, kernel: 7, padding: 0, stride: 1 })).toBe(usualPadding);
	expect(paddingDials.every((name) => settledPadding(usualPadding)[name] === usualPadding[name])).toBe(true);
});

function findings(dials: typeof usualPadding): string[] {
	return paddingFindings(dials, landings(paddingStage(dials), dials.padding), words);
}

describe('the findings', () => {
	test('say that everything is read where the stride divides', () => {
		expect(findings(usualPadding)).toEqual([words.caption, words.allRead]);
	});

	test('say that frameworks round down, and what is left over', () => {
		expect(findings({ ...usualPadding, stride: 2 })).toEqual([
			words.caption,
			words.floors,
			words.unreadPaddingOne,
		]);
		expect(findings({ ...usualPadding, padding: 0, stride: 2 })).toContain(words.unreadOne);
	});

	test('tell gaps from rounding', () => {
		const gaps = findings({ side: 5, kernel: 1, padding: 0, stride: 2 });
		expect(gaps).toEqual([words.caption, words.gaps, words.unreadMany]);
	});
});

test('the table lists the landings with what of them is on the map', () => {
	const landed = landings(paddingStage(usualPadding), 1);
	const rows = landingRows(usualPadding, landed, (from, to) => `${from} to ${to}`);
	expect(rows[0]).toEqual(['1', '0 to 2', '2']);
	expect(rows.at(-1)).toEqual(['6', '5 to 7', '2']);
});
