import { expect, test } from 'vitest';
import { parseNumber } from '$lib/ui/parse-number';

test.each([
	['3', 3],
	['-3', -3],
	['−3', -3],
	['+3', 3],
	[' 3 ', 3],
	['\u00a03\u202f', 3],
	['1.5', 1.5],
	['1,5', 1.5],
	['.5', 0.5],
	['5.', 5],
	['−,25', -0.25],
	['1e-3', 0.001],
	['2E2', 200],
	['0', 0],
])('%j is read as %d', (text, value) => {
	expect(parseNumber(text)).toBe(value);
});

test.each([
	'',
	' ',
	'x',
	'1x',
	'e',
	'-',
	'−',
	'.',
	',',
	'1.2.3',
	'1,234.5',
	'1 000',
	'0x10',
	'NaN',
	'Infinity',
	'1e999',
	'--1',
])('%j is no number', (text) => {
	expect(parseNumber(text)).toBeUndefined();
});
