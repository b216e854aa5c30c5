import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { convolutions } from '$lib/ops/convolutions';
import { inputShape, parameters, type Values } from '$lib/ops/convolution';
import { cost } from '$lib/ops/cost';
import { finalShape, stages } from '$lib/ops/stages';
import { convolution, type RegisteredKind } from '$lib/ops/convolutions';
import { costsOf, differing, finish } from '$lib/notebook/compare/costs';
import { costFigure, costsCsv, costsText, shares, type KeyedLane } from '$lib/notebook/compare/cost-texts';
import { aligned, csv } from '$lib/notebook/compare/csv';
import { findingText, unequalText } from '$lib/notebook/compare/race-text';

const speaking = { words: messages('en'), language: 'en' } as const;

let made = 0;
function lane(kind: RegisteredKind | string, turned: Partial<Values> = {}): KeyedLane & { macs: number } {
	const of = typeof kind === 'string' ? convolution(kind) : kind;
	const values = { ...of.defaults, ...turned };
	const given = parameters(of, values);
	const input = inputShape(given);
	const list = stages(of.layers(given), input);
	const total = cost(list, input);
	made += 1;
	const all = { id: made, kind: of, own: {}, values, input, output: finalShape(list, input), cost: total };
	return { ...all, macs: costsOf([all], 'macs')[0]?.value ?? NaN };
}

const house = [lane('standard'), lane('grouped'), lane('depthwise-separable')];

describe('costs', () => {
	test('are on one scale within a quantity, and compared with the first lane', () => {
		const macs = costsOf(house, 'macs').map(({ value, ofMost, ofFirst }) => [value, ofMost, ofFirst]);
		expect(macs).toEqual([
			[10368, 1, 1],
			[5184, 0.5, 0.5],
			[2448, 17 / 72, 17 / 72],
		]);
		expect(costsOf([...house].reverse(), 'macs').map(({ ofFirst }) => ofFirst)).toEqual([
			1,
			5184 / 2448,
			10368 / 2448,
		]);
	});

	test('without any have no ratio', () => {
		const free = { cost: { ...lane('standard').cost, weights: { terms: [], symbols: {} } } };
		expect(costsOf([free, ...house], 'weights').map(({ ofFirst }) => ofFirst)).toEqual(
			Array(4).fill(undefined),
		);
		expect(costsOf([free], 'weights')[0]?.ofMost).toBe(0);
	});

	test('say who stops first', () => {
		expect(finish([3, 1, 2])).toEqual({ first: 1, last: 0, fewest: 1, most: 3 });
		expect(findingText(house, speaking)).toBe(
			'Depthwise separable convolution stops first, after 2,448 of 10,368 ticks',
		);
		expect(findingText([lane('standard'), lane('dilated')], speaking)).toContain('10,368');
	});
});

test('lanes that make something else are said to be no comparison of like with like', () => {
	expect(unequalText(house, speaking)).toBe('');
	expect(differing([lane('standard'), lane('depthwise')], 'output')).toEqual(['6×6×8', '6×6×4']);
	expect(unequalText([lane('standard'), lane('depthwise')], speaking)).toContain(
		'outputs differ (6×6×8, 6×6×4)',
	);
	expect(unequalText([lane('standard'), lane('standard', { mapSide: 5 })], speaking)).toMatch(
		/^Inputs \(6×6×4, 5×5×4\) and outputs/,
	);
});

test('both ways of a ratio', () => {
	expect(shares(17 / 72, speaking)).toEqual(['23.6\u202f%', '4.24×']);
	expect(shares(1, speaking)).toEqual(['100.0\u202f%', '–']);
	expect(shares(undefined, speaking)).toEqual(['–', '–']);
});

/** Reads CSV by RFC 4180, quotes and all. */
function parsed(text: string): string[][] {
	const rows: string[][] = [];
	for (const line of text.split('\r\n').slice(0, -1)) {
		const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
		rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
	}
	return rows;
}

describe('CSV', () => {
	test('quotes what has to be quoted, and ends every line', () => {
		expect(
			csv(
				['a', 'b'],
				[
					['x, y', 'say “1” or "1"'],
					[1.5, -2],
				],
			),
		).toBe('a,b\r\n"x, y","say “1” or ""1"""\r\n1.5,-2\r\n');
	});

	test('of the table has a header, a row for each lane and numbers that a program reads', () => {
		const [header = [], ...rows] = parsed(costsCsv(house, speaking));
		expect(rows).toHaveLength(3);
		for (const row of rows) expect(row).toHaveLength(header.length);
		const at = (row: number, column: string) => rows[row]?.[header.indexOf(column)];
		expect(at(2, 'id')).toBe('depthwise-separable');
		expect(at(2, 'MACs')).toBe('2448');
		expect(Number(at(2, 'MACs_of_lane_1'))).toBe(17 / 72);
		expect(at(1, 'g')).toBe('2');
		expect(at(0, 'g')).toBe('');
		expect(at(0, 'MACs_formula')).toContain('D_K^2');
		expect(at(0, 'output')).toBe('6×6×8');
	});

	test('of every kind can be written and read back', () => {
		const lanes = convolutions.map((kind) => lane(kind));
		const [header = [], ...rows] = parsed(costsCsv(lanes, speaking));
		expect(rows.map((row) => row[header.indexOf('id')])).toEqual(convolutions.map(({ id }) => id));
		expect(rows.map((row) => Number(row[header.indexOf('MACs')]))).toEqual(lanes.map(({ macs }) => macs));
	});
});

test('as text, columns stand under one another and numbers end together', () => {
	expect(
		aligned(
			['kind', 'MACs'],
			[
				['one', '10,368'],
				['another', '7'],
			],
		),
	).toBe(['kind       MACs', 'one      10,368', 'another       7'].join('\n'));
	const lines = costsText(house, speaking).split('\n');
	expect(lines).toHaveLength(4);
	expect(lines[2]).toContain('Grouped convolution (groups 2)');
});

test('the figure holds all numbers, in bars and in words', () => {
	const figure = costFigure(house, speaking);
	expect(figure.groups.map(({ key }) => key)).toEqual(['macs', 'weights', 'activations']);
	expect(figure.groups[0]?.bars.map(({ ratio }) => ratio)).toEqual([
		'the measure of the others',
		'50.0\u202f% remain, 2.00× fewer',
		'23.6\u202f% remain, 4.24× fewer',
	]);
	expect(figure.groups[2]?.bars.map(({ value, part }) => [value, part])).toEqual([
		['432', 0.75],
		['432', 0.75],
		['576', 1],
	]);
	for (const number of ['10,368', '5,184', '2,448', '288', '576'])
		expect(figure.description).toContain(number);
	expect(figure.title).toBe(
		'Depthwise separable convolution: 4.24× fewer multiply–accumulates than the costliest',
	);
});
