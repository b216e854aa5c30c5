import { describe, expect, test } from 'vitest';
import {
	filled,
	pieces,
	proseFormulas,
	readingMinutes,
	texts,
	withSlots,
	unbroken,
} from '$lib/notebook/page/prose';

test('a text is taken apart at its marks, and nothing of it is lost', () => {
	expect(pieces('Each of {N} filters has $D_K^2|D K squared$ taps, *all* of them: [see](paper).')).toEqual([
		{ kind: 'text', text: 'Each of ' },
		{ kind: 'slot', name: 'N' },
		{ kind: 'text', text: ' filters has ' },
		{ kind: 'formula', source: 'D_K^2', label: 'D K squared' },
		{ kind: 'text', text: ' taps, ' },
		{ kind: 'emphasis', text: 'all' },
		{ kind: 'text', text: ' of them: ' },
		{ kind: 'link', name: 'paper', text: 'see' },
		{ kind: 'text', text: '.' },
	]);
});

test('braces inside a formula are TeX, not slots', () => {
	expect(pieces('$\\frac{1}{N}|one over N$')).toEqual([
		{ kind: 'formula', source: '\\frac{1}{N}', label: 'one over N' },
	]);
});

test('as plain words, values are put in and formulas are said', () => {
	expect(filled('{macs} from $M|M$ *channels*', { macs: '10,368' })).toBe('10,368 from M channels');
});

test('values are put in within other marks too, if they are words', () => {
	expect(filled('[{name}](article), *{macs} in all*', { name: 'This', macs: '36' })).toBe('This, 36 in all');
	expect(() => withSlots('{macs} in all', { macs: { value: 36 } })).toThrow(/\{macs\} cannot be changed/);
});

test('a value that the page forgot is an error that names it', () => {
	expect(() => filled('{macs} in all')).toThrow(/\{macs\}/);
});

describe('a tree of words', () => {
	const words = { title: 'One', cells: { sum: { prose: ['$a|a$ and $b|b$', 'two words'], note: '$a|a$' } } };

	test('gives all its texts', () => {
		expect(texts(words)).toEqual(['One', '$a|a$ and $b|b$', 'two words', '$a|a$']);
	});

	test('gives each formula once', () => {
		expect(proseFormulas(words)).toEqual(['a', 'b']);
	});

	test('takes longer to read the more words and cells it has', () => {
		const long = { prose: Array.from({ length: 10 }, () => 'word '.repeat(100).trim()) };
		expect(readingMinutes(long, 0)).toBe(5);
		expect(readingMinutes(long, 4)).toBeGreaterThan(readingMinutes(long, 2));
	});
});

test('a size is not broken', () => {
	expect(unbroken('6 × 6 × 4 in')).toBe('6\u00a0×\u00a06\u00a0×\u00a04 in');
});
