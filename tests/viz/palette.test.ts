import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fill, ink, mix, rgb, valueColours, type Rgb, type Theme } from '$lib/viz/palette';
import { upTo } from '../support/cells';

const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');

/** Where the page declares its colours: dark is written twice. */
const blocks: readonly (readonly [selector: string, theme: Theme])[] = [
	[':root', 'light'],
	[":root:not([data-theme='light'])", 'dark'],
	[":root[data-theme='dark']", 'dark'],
];

/** A custom property of a block, read as a colour. */
function declared(selector: string, name: string): Rgb {
	const start = css.search(new RegExp(`^\\s*${selector.replace(/[[\]()]/g, '\\$&')} \\{`, 'm'));
	const block = css.slice(start, css.indexOf('}', start));
	const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(block)?.[1] ?? '';
	const hex = /^#(..)(..)(..)$/.exec(value)?.slice(1);
	const channels = hex ? hex.map((pair) => parseInt(pair, 16)) : value.match(/\d+/g)?.map(Number);
	const [red = NaN, green = NaN, blue = NaN] = channels ?? [];
	return [red, green, blue];
}

/** Every value from −1 to 1 in steps of a thousandth, for a limit of 1. */
const sweep = upTo(2001).map((index) => (index - 1000) / 1000);

test.each(blocks)('%s declares the colours of values that canvases draw with', (selector, theme) => {
	for (const name of ['negative', 'zero', 'positive'] as const) {
		expect(declared(selector, name), name).toEqual(valueColours[theme][name]);
	}
});

test.each(blocks)('%s has inks that are legible on every value', (selector, theme) => {
	const inks = {
		'var(--ink-on-value)': declared(selector, 'ink-on-value'),
		'var(--ink-on-bright)': declared(selector, 'ink-on-bright'),
	};
	const illegible = sweep
		.map((value) => ({ value, ratio: contrast(rgb(value, 1, theme), inks[ink(value, 1)]) }))
		.filter(({ ratio }) => !(ratio >= 4.5));
	expect(illegible).toEqual([]);
});

test.each(blocks)('%s has colours of groups that stand out from the paper', (selector) => {
	const paper = declared(selector, 'paper');
	for (const name of ['group-a', 'group-b', 'group-c', 'group-d']) {
		expect(contrast(declared(selector, name), paper), name).toBeGreaterThanOrEqual(4.5);
	}
});

describe('the colour of a value', () => {
	test('is paper for zero, and for every value of an array of zeros', () => {
		expect(fill(0, 3)).toBe('var(--zero)');
		expect(fill(0, 0)).toBe('var(--zero)');
		for (const theme of ['light', 'dark'] as const) {
			expect(rgb(0, 3, theme)).toEqual(valueColours[theme].zero);
			expect(rgb(0, 0, theme)).toEqual(valueColours[theme].zero);
		}
	});

	test('is as strong for a value as for its opposite', () => {
		for (const value of sweep) {
			expect(mix(-value, 1)).toBe(mix(value, 1));
			expect(fill(-Math.abs(value), 1).replace('negative', 'positive')).toBe(fill(Math.abs(value), 1));
		}
	});

	test('is blue below zero and orange above', () => {
		expect(fill(-1, 2)).toContain('var(--negative) 39%');
		expect(fill(1, 2)).toContain('var(--positive) 39%');
		for (const theme of ['light', 'dark'] as const) {
			const [negative, positive] = [rgb(-1, 1, theme), rgb(1, 1, theme)];
			expect(negative[2]).toBeGreaterThan(negative[0]);
			expect(positive[0]).toBeGreaterThan(positive[2]);
		}
	});

	test('grows with the magnitude up to the limit and no further', () => {
		const shares = upTo(101).map((hundredths) => mix(hundredths / 100, 1));
		shares.slice(1).forEach((share, index) => {
			expect(share).toBeGreaterThan(shares[index] ?? NaN);
		});
		expect(mix(5, 1)).toBe(mix(1, 1));
		expect(rgb(-9, 2, 'dark')).toEqual(rgb(-2, 2, 'dark'));
	});

	test('is the same in the style of a shape as in the pixels of a canvas', () => {
		for (const theme of ['light', 'dark'] as const) {
			const { negative, zero, positive } = valueColours[theme];
			for (const value of sweep) {
				const share = Number(/([\d.]+)%/.exec(fill(value, 1))?.[1] ?? 0) / 100;
				const end = value < 0 ? negative : positive;
				rgb(value, 1, theme).forEach((channel, index) => {
					const [from = NaN, to = NaN] = [zero[index], end[index]];
					expect(Math.abs(channel - (from + (to - from) * share))).toBeLessThan(1);
				});
			}
		}
	});
});

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself, in either order', () => {
	const [black, white, grey]: Rgb[] = [
		[0, 0, 0],
		[255, 255, 255],
		[119, 119, 119],
	];
	if (!black || !white || !grey) throw new Error('three colours');
	expect(contrast(black, white)).toBeCloseTo(21, 10);
	expect(contrast(white, black)).toBeCloseTo(21, 10);
	expect(contrast(grey, grey)).toBe(1);
	expect(contrast(grey, white)).toBeCloseTo(4.478, 3);
});
