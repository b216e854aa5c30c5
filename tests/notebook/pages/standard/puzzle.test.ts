import { expect, test } from 'vitest';
import {
	changedSymbols,
	housePuzzle,
	isHalved,
	puzzleCost,
	puzzleMacs,
	puzzleShare,
	puzzleWays,
	squaredTarget,
	symbolValues,
} from '$lib/notebook/pages/standard/puzzle';
import { puzzleRows, solutionSlots, workedCost } from '$lib/notebook/pages/standard/puzzle-text';
import { cost } from '$lib/ops/cost';
import { latex } from '$lib/ops/latex';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { evaluate } from '$lib/ops/size';
import { stages } from '$lib/ops/stages';

test('the example costs 10,368, in symbols D_F² M N D_K²', () => {
	expect(puzzleMacs(housePuzzle)).toBe(10_368);
	expect(latex(puzzleCost).replace(/\\htmlData\{[^}]*\}/g, '')).toBe('{D_F^{2}}\\,{M}\\,{N}\\,{D_K^{2}}');
	expect(workedCost(housePuzzle)).toBe('6² · 4 · 8 · 3² = 10,368');
});

test.each([
	{ mapSide: 7, inChannels: 3, outChannels: 5, kernel: 2 },
	{ mapSide: 64, inChannels: 64, outChannels: 64, kernel: 7 },
	{ mapSide: 1, inChannels: 1, outChannels: 1, kernel: 1 },
])('the polynomial counts what the engine counts: %o', (dials) => {
	const { mapSide, inChannels, outChannels, kernel } = dials;
	const input = shape(mapSide, mapSide, inChannels);
	const total = cost(stages([conv({ inChannels, outChannels, kernel })], input), input);
	expect(puzzleMacs(dials)).toBe(evaluate(total.macs).numerator);
});

test('the search finds both ways and no other', () => {
	expect(puzzleWays()).toEqual([
		{ name: 'inChannels', value: 2 },
		{ name: 'outChannels', value: 4 },
	]);
});

test('half is exactly half, however it comes about', () => {
	expect(isHalved({ ...housePuzzle, inChannels: 2 })).toBe(true);
	expect(isHalved({ ...housePuzzle, inChannels: 1, outChannels: 16 })).toBe(true);
	expect(changedSymbols({ ...housePuzzle, inChannels: 1, outChannels: 16 })).toHaveLength(2);
	expect(isHalved({ ...housePuzzle, kernel: 2 })).toBe(false);
});

test('what counts squared steps over the half', () => {
	expect(squaredTarget('mapSide')).toBeCloseTo(4.243, 3);
	expect(puzzleShare({ ...housePuzzle, kernel: 2 }).fraction).toEqual({ numerator: 4, denominator: 9 });
	expect(solutionSlots()).toMatchObject({
		mapSideTarget: '4.24',
		below: '4',
		above: '5',
		belowShare: '44.4\u202f%',
		aboveShare: '69.4\u202f%',
		kernelFraction: '4/9',
		inChannelsAfter: '2',
		outChannelsAfter: '4',
	});
});

test('the table has every value of every dial', () => {
	const values = (['mapSide', 'inChannels', 'outChannels', 'kernel'] as const).flatMap(symbolValues);
	expect(puzzleRows()).toHaveLength(values.length);
	expect(puzzleRows()).toContainEqual(['D_K = 2', '4,608', '44.4\u202f%']);
});
