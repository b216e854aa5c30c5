import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { costBarsSvg, figureSize, paperColours } from '$lib/viz/cost-bars-svg';
import type { CostFigure } from '$lib/viz/cost-figure';

function bar(part: number, label = 'A kind', detail = '') {
	return { key: label, number: '1', label, detail, part, value: '1,234', ratio: 'half' };
}

const figure: CostFigure = {
	title: 'Fewer <than> “most” & "all"',
	description: 'A: 1. B: 2.',
	note: 'One scale.',
	groups: [
		{
			key: 'a',
			title: 'First',
			bars: [bar(1), bar(0.5, 'Other', 'groups 2'), bar(0, 'None'), bar(1e-9, 'Least')],
		},
		{ key: 'b', title: 'Second', bars: [bar(0.25)] },
	],
};

describe('the file of the cost bars', () => {
	const svg = costBarsSvg(figure);
	const bars = [...svg.matchAll(/<rect x="\d+" y="\d+" width="([\d.]+)" height="9"/g)].map(([, width]) =>
		Number(width),
	);

	test('is well formed and says what it shows', () => {
		const tags = [...svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)];
		const open = tags.filter(([, end, , own]) => end === '' && own === '');
		const closed = tags.filter(([, end]) => end === '/');
		expect(open.map(([, , name]) => name).sort()).toEqual(closed.map(([, , name]) => name).sort());
		expect(svg).toContain('<title id="title">Fewer &#60;than&#62; “most” &#38; &#34;all&#34;</title>');
		expect(svg).toContain('<desc id="description">A: 1. B: 2.</desc>');
	});

	test('has bars on one scale, the smallest still to be seen, and none where there is nothing', () => {
		expect(bars).toEqual([340, 170, 0, 1, 85]);
	});

	test('needs nothing from anywhere', () => {
		expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)|url\(|var\(|<style|<image|href/);
		expect(svg).toContain('sans-serif');
	});

	test('has the colours of light paper', () => {
		const css = readFileSync('src/app.css', 'utf8');
		const light = css.slice(0, css.indexOf('@media'));
		for (const [name, colour] of Object.entries(paperColours))
			expect(light).toContain(`--${name}: ${colour};`);
	});

	test('leaves no text outside of it', () => {
		const { width, height } = figureSize(figure);
		const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [
			Number(x),
			Number(y),
		]);
		for (const [x = NaN, y = NaN] of places) {
			expect(x).toBeLessThan(width);
			expect(y).toBeLessThan(height);
		}
		expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
	});
});
