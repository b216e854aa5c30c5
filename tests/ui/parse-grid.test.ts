import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGrid } from '$lib/ui/parse-grid';

function numbers(text: string) {
	const parsed = parseGrid(text);
	return parsed.isRead ? parsed.numbers : parsed.reason;
}

describe('a grid of numbers', () => {
	test.each([
		['one number', '7', [[7]]],
		['a row with tabs', '1\t2\t3', [[1, 2, 3]]],
		['a column', '1\n2\n3', [[1], [2], [3]]],
		[
			'rows with tabs',
			'1\t2\n3\t4',
			[
				[1, 2],
				[3, 4],
			],
		],
		[
			'Windows line ends',
			'1\t2\r\n3\t4\r\n',
			[
				[1, 2],
				[3, 4],
			],
		],
		[
			'old Mac line ends',
			'1\t2\r3\t4\r',
			[
				[1, 2],
				[3, 4],
			],
		],
		[
			'a line end at the end',
			'1\t2\n3\t4\n',
			[
				[1, 2],
				[3, 4],
			],
		],
		[
			'blank lines around it',
			'\n\n1\t2\n3\t4\n\n',
			[
				[1, 2],
				[3, 4],
			],
		],
		['decimal points', '1.5\t-2.25', [[1.5, -2.25]]],
		['decimal commas', '1,5\t-2,25', [[1.5, -2.25]]],
		['true minus signs', '−1\t−2', [[-1, -2]]],
		['blanks within cells', ' 1 \t 2 ', [[1, 2]]],
		['no-break spaces within cells', '\u00a01\t2\u00a0', [[1, 2]]],
		[
			'semicolons',
			'1;2\n3;4',
			[
				[1, 2],
				[3, 4],
			],
		],
		[
			'semicolons with decimal commas',
			'1,5;2\n3;4,5',
			[
				[1.5, 2],
				[3, 4.5],
			],
		],
		[
			'commas',
			'1,2\n3,4',
			[
				[1, 2],
				[3, 4],
			],
		],
		['commas with blanks', '1, 2, 3', [[1, 2, 3]]],
		['commas with decimal points', '1.5,2.5', [[1.5, 2.5]]],
		['commas with quoted decimal commas', '"1,5","2"', [[1.5, 2]]],
		['quoted cells between tabs', '"1"\t"2"', [[1, 2]]],
		[
			'single blanks',
			'1 0 −1\n2 0 −2',
			[
				[1, 0, -1],
				[2, 0, -2],
			],
		],
		[
			'aligned columns',
			'  1  0 -1\n 12  0 -2',
			[
				[1, 0, -1],
				[12, 0, -2],
			],
		],
		['exponents', '1e-3\t2E2', [[0.001, 200]]],
	])('%s', (_, text, expected) => {
		expect(numbers(text)).toEqual(expected);
	});

	test('comes back from what a spreadsheet writes', () => {
		const cell = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
		const grids = fc
			.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
			.chain(([rows, columns]) =>
				fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
					minLength: rows,
					maxLength: rows,
				}),
			);
		fc.assert(
			fc.property(grids, (grid) => {
				const text = grid.map((line) => line.join('\t')).join('\r\n');
				expect(numbers(text)).toEqual(grid.map((line) => line.map((value) => Number(String(value)))));
			}),
		);
	});
});

describe('no grid of numbers, with the place and what stands there', () => {
	test.each([
		['a word', '1\t2\n3\tx', { row: 1, column: 1, text: 'x' }],
		['a header line', 'a\tb\n1\t2', { row: 0, column: 0, text: 'a' }],
		['a blank cell', '1\t\t3', { row: 0, column: 1, text: '' }],
		['a blank first cell', '1\t2\n\t4', { row: 1, column: 0, text: '' }],
		['a blank last cell', '1\t2\t', { row: 0, column: 2, text: '' }],
		['a blank last row', '1\t2\n\t', { row: 1, column: 0, text: '' }],
		['a blank first row', '\t\n1\t2', { row: 0, column: 0, text: '' }],
		['a short line', '1\t2\n3', { row: 1, column: 1, text: '' }],
		['a long line', '1\n2\t3', { row: 0, column: 1, text: '' }],
		['a blank line between', '1\t2\n\n3\t4', { row: 1, column: 0, text: '' }],
		['a thousands separator', '1,234.5\t2', { row: 0, column: 0, text: '1,234.5' }],
		['a percentage', '50%\t1', { row: 0, column: 0, text: '50%' }],
		['an error value', '#DIV/0!', { row: 0, column: 0, text: '#DIV/0!' }],
		['a missing cell between commas', '1,,3', { row: 0, column: 1, text: '' }],
		['nothing', '', { row: 0, column: 0, text: '' }],
		['blanks alone', ' \n\t\n', { row: 0, column: 0, text: '' }],
		['infinity', 'Infinity', { row: 0, column: 0, text: 'Infinity' }],
	])('%s', (_, text, expected) => {
		expect(numbers(text)).toEqual(expected);
	});
});
