import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ScatterDot } from '$lib/viz/scatter';
import ScatterDots from '$lib/viz/ScatterDots.svelte';

const axes = { x: { min: 1, max: 4 }, y: { min: 0, max: 100, step: 50 } };
const alike = { shape: 'circle', isSolid: true, isStrong: false, isOnFront: true } as const;
const dots: readonly ScatterDot[] = [
	{ ...alike, key: 'a', x: 1, y: 20, label: 'a', said: 'first' },
	{ ...alike, key: 'b', x: 2, y: 50, label: 'b', said: 'second', spread: { low: 40, high: 70 } },
];

test('a dot that varies has a line as high as its spread', async () => {
	const { container } = await render(ScatterDots, {
		name: 'dots',
		dots,
		axes,
		heightPx: 100,
		line: 0,
		chosen: '',
		onchoose: () => undefined,
	});
	const lines = [...container.querySelectorAll<HTMLElement>('.spread')];
	expect(lines.map(({ style }) => [style.left, style.top, style.height])).toEqual([['50%', '30%', '30%']]);
});

test('where none is chosen, the first one is the stop for Tab', async () => {
	const { container } = await render(ScatterDots, {
		name: 'dots',
		dots,
		axes,
		heightPx: 100,
		line: 0,
		chosen: 'z',
		onchoose: () => undefined,
	});
	const stops = [...container.querySelectorAll('[tabindex="0"]')];
	expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual(['first']);
});
