import { describe, expect, test } from 'vitest';
import { published } from '$lib/models/published';
import { printedWidths, widestWithin, widthCost } from '$lib/models/shufflenet-widths';
import { shufflenetGroups } from '$lib/models/shufflenet';
import { item } from '../support/cells';

const { rows } = printedWidths;
/** What the network without groups costs. */
const budget = widthCost(1, item(rows, 0).stage2).macs;

describe('the widths of ShuffleNet', () => {
	test('are the widest that cost no more than the network without groups: every one that is printed', () => {
		expect(rows.map(({ groups }) => groups)).toEqual(shufflenetGroups);
		expect(rows.map(({ groups }) => widestWithin(groups, budget).width)).toEqual([144, 200, 240, 272, 384]);
		expect(rows.map(({ stage2 }) => stage2)).toEqual([144, 200, 240, 272, 384]);
	});

	test('cost what is printed, in millions', () => {
		for (const { groups, stage2, millions } of rows) {
			expect(Math.round(widthCost(groups, stage2).macs / 1e6), `g = ${groups}`).toBe(millions);
		}
	});

	test('are printed with the same costs as with the networks', () => {
		for (const { groups, millions } of rows) {
			const settings = { input: '224×224×3', classes: 1000, groups, scale: 1, firstChannels: 24 };
			const figure = published('shufflenet', settings).find(
				({ quantity }) => quantity === 'macsWithoutDense',
			);
			expect(figure?.printed, `g = ${groups}`).toBe(millions);
		}
	});

	test('go up and down with any budget, and the next step would be too dear', () => {
		for (const factor of [0.25, 0.5, 2]) {
			for (const { groups } of rows) {
				const { width, macs } = widestWithin(groups, budget * factor);
				expect(width % (4 * groups)).toBe(0);
				expect(macs).toBeLessThanOrEqual(budget * factor);
				expect(widthCost(groups, width + 4 * groups).macs).toBeGreaterThan(budget * factor);
			}
		}
	});

	test('that nobody can afford, and groups that nobody printed, are refused', () => {
		expect(() => widestWithin(8, 1e5)).toThrow(/^no ShuffleNet of 8 groups costs at most 100000$/);
		expect(() => widestWithin(5, 1e8)).toThrow(/^no width is printed for 5 groups$/);
	});
});
