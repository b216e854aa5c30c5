import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { mobilenet } from '$lib/models/mobilenet';
import { layerTable } from '$lib/models/table';
import { filled } from '$lib/notebook/page/prose';
import { nameRows, namesSlots } from '$lib/notebook/pages/width-and-resolution/multiplier-names';
import { alphaSteps } from '$lib/notebook/pages/width-and-resolution/multipliers';
import {
	blockWidths,
	divisor,
	isUnruled,
	roundings,
	ruledShare,
	ruledWork,
	sweep,
} from '$lib/notebook/pages/width-and-resolution/rounding';
import {
	readingSlots,
	roundingFinding,
	roundingSlots,
	sweepTable,
	widthRows,
} from '$lib/notebook/pages/width-and-resolution/rounding-text';

const words = pageWords('width-and-resolution', 'en').cells.multipliers;

describe('the work over the width', () => {
	test.each(roundings)('is that of the network of each width, its widths made by the rule: %s', (rule) => {
		for (const alpha of alphaSteps.filter((_, index) => index % 3 === 0)) {
			const made = mobilenet({ alpha, divisor: rule === 'multiple' ? divisor : undefined });
			const { rows, total } = layerTable(made);
			const block = rows.filter(({ name }) => name.startsWith('block1.'));
			expect(ruledWork('net', alpha, rule)).toBeCloseTo(total.macs, 4);
			expect(ruledWork('block', alpha, rule)).toBeCloseTo(
				block.reduce((sum, { macs }) => sum + macs, 0),
				4,
			);
		}
	});

	test('climbs few stairs in multiples, many when it is cut, and never falls', () => {
		const heights = (rule: (typeof roundings)[number]) => sweep('block', rule).map(({ y }) => y);
		expect(new Set(heights('multiple')).size).toBeLessThan(10);
		expect(new Set(heights('cut')).size).toBeGreaterThan(30);
		for (const rule of roundings) expect(heights(rule)).toEqual(heights(rule).toSorted((a, b) => a - b));
	});

	test('is not rounded at the widths that were published', () => {
		for (const alpha of [0.25, 0.5, 0.75, 1]) {
			for (const rule of roundings) {
				expect(isUnruled(alpha, rule)).toBe(true);
				expect(ruledShare('net', alpha, rule)).toBe(ruledShare('net', alpha));
			}
		}
		expect(isUnruled(0.6, 'cut')).toBe(false);
		expect(blockWidths).toEqual([32, 64]);
	});
});

describe('what is read', () => {
	test('are the widths by each rule, one of which holds', () => {
		const rows = widthRows(0.6, 'multiple', words.widths);
		expect(rows.map(({ cells }) => cells)).toEqual([
			['19.2', '38.4', '76.8', '153.6', '307.2', '614.4'],
			['19', '38', '76', '153', '307', '614'],
			['24', '40', '80', '152', '304', '616'],
		]);
		expect(rows.map(({ isNow }) => isNow)).toEqual([false, false, true]);
	});

	test('is the finding, other where nothing is rounded', () => {
		const finding = (alpha: number, rule: (typeof roundings)[number]) =>
			filled(roundingFinding(alpha, rule, words.findings), roundingSlots(alpha, rule));
		expect(finding(0.6, 'cut')).toContain('19 of 19.2 channels');
		expect(finding(0.6, 'multiple')).toContain('19.2 channels become 24');
		expect(finding(0.6, 'multiple')).toContain('50.3\u202f% of its work, not 39.0\u202f%');
		expect(finding(0.75, 'multiple')).toContain('nothing is rounded');
		expect(filled(words.widths.rule, roundingSlots(0.6, 'cut'))).toContain('more than 10\u202f% below');
	});

	test('is the work below each diagram', () => {
		expect(readingSlots('net', 1, 'cut')).toMatchObject({ macs: '568,740,352', whole: '568,740,352' });
		expect(readingSlots('block', 0.6, 'multiple')).toMatchObject({
			share: '50.3\u202f%',
			exactShare: '39.0\u202f%',
		});
	});

	test('are the diagrams as a table', () => {
		const { columns, rows } = sweepTable(words.sweep);
		expect(columns).toHaveLength(7);
		expect(rows()).toHaveLength(16);
		expect(rows().at(-1)).toEqual(['1', ...Array.from({ length: 6 }, () => '100.0\u202f%')]);
		expect(rows()[7]?.[3]).toBe('50.3\u202f%');
	});
});

test('each of the three has its names', () => {
	const rows = nameRows(words.names);
	expect(rows.map(({ names }) => names.map(({ text }) => filled(text, namesSlots())))).toEqual([
		['width multiplier', 'alpha', 'depth_multiplier'],
		['always 1', 'depth_multiplier', 'always 1'],
		[
			'none needed',
			'cut to whole channels',
			'cut, but at least 8 are left; multiples of 8 in later networks',
		],
	]);
});
