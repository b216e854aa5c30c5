import { format } from 'prettier';
import { expect, test } from 'vitest';
import { replaced, table } from '../../../scripts/bench/table.mjs';

const figures = [
	{ what: 'step at 6×6×4→8, p95', measured: '1.2 / 4.8 ms', bar: '≤ 8 ms (1×)', isMet: true },
	{ what: 'requests', measured: '42' },
	{ what: 'layout shift', measured: '0.002', bar: '0', isMet: false },
];

test('the table puts the bar beside each figure and says whether it is met', () => {
	expect(table(figures)).toBe(
		[
			'| figure               | measured     | bar         | met |',
			'| -------------------- | ------------ | ----------- | --- |',
			'| step at 6×6×4→8, p95 | 1.2 / 4.8 ms | ≤ 8 ms (1×) | yes |',
			'| requests             | 42           |             |     |',
			'| layout shift         | 0.002        | 0           | no  |',
		].join('\n'),
	);
});

test('the table is formatted as the gate wants it', async () => {
	const text = `${table(figures)}\n`;
	expect(await format(text, { parser: 'markdown', printWidth: 110 })).toBe(text);
});

test('only what stands between the markers is replaced, again and again', async () => {
	const text = 'Before.\n\n<!-- bench: begin -->\n\nold\n\n<!-- bench: end -->\n\nAfter.\n';
	const once = replaced(text, 'bench', table(figures));
	expect(once).toBe(text.replace('old', table(figures)));
	expect(replaced(once, 'bench', table(figures))).toBe(once);
	expect(await format(once, { parser: 'markdown', printWidth: 110 })).toBe(once);
});

test('without markers nothing is written', () => {
	const message = 'The markers <!-- bench: begin --> and <!-- bench: end --> are missing.';
	expect(() => replaced('<!-- bench: end --> <!-- bench: begin -->', 'bench', '')).toThrow(message);
	expect(() => replaced('<!-- bench: begin -->', 'bench', '')).toThrow(message);
});
