import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Limits from '$lib/notebook/pages/depthwise-separable/Limits.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('depthwise-separable', 'en').cells.limits;

async function show(set: Readonly<Record<string, string>> = {}) {
	const shown = await lessonCell({
		id: 'depthwise-separable',
		name: 'limits',
		cell: Limits,
		given: { words },
		set,
	});
	const { screen } = shown;
	return {
		...shown,
		chosen: () => screen.container.querySelector('[aria-selected="true"]')?.getAttribute('aria-label'),
		check: (letter: string) => screen.getByRole('group', { name: `Check 3.6.${letter}` }),
	};
}

test('the map is walked by keys with one stop for Tab, and read in a sentence', async () => {
	const { screen, chosen, held } = await show();
	expect(chosen()).toMatch(/^N = 8, 3×3: 17\/72 of the work/);
	const stops = screen.container.querySelectorAll<HTMLElement>('[role="gridcell"][tabindex="0"]');
	expect(stops).toHaveLength(1);
	stops[0]?.focus();
	await userEvent.keyboard('{PageUp}');
	await expect.poll(chosen).toMatch(/^N = 1, 3×3: 10\/9 of the work\. 111\.1.*1\.11× as many/);
	expect(document.activeElement?.getAttribute('aria-label')).toBe(chosen());
	await userEvent.keyboard('{ArrowRight}{ArrowDown}');
	await expect.poll(chosen).toMatch(/^N = 2, 4×4: 9\/16 of the work/);
	await expect.element(screen.getByText(/1\/2 \+ 1\/16 = 9\/16 of the work/)).toBeVisible();
	expect(held()).toBe('#N=2&D_k=4');
});

test('a cell is chosen by a click; filters that are typed get a row', async () => {
	const { screen, chosen } = await show();
	await userEvent.click(screen.getByRole('gridcell', { name: /^N = 1, 1×1: 2 of the work/ }));
	await expect.poll(chosen).toMatch(/200\.0.*2\.00× as many/);
	await userEvent.fill(screen.getByRole('spinbutton', { name: 'Output channels N' }), '100');
	await userEvent.tab();
	await expect.poll(chosen).toMatch(/^N = 100, 1×1: 101\/100 of the work/);
	await expect.element(screen.getByRole('rowheader', { name: '100', exact: true })).toBeVisible();
});

test('a loss is told by its sign and by what is said of it', async () => {
	const { screen } = await show();
	const loss = screen.getByRole('gridcell', { name: /^N = 1, 3×3/ });
	const gain = screen.getByRole('gridcell', { name: /^N = 8, 3×3/ });
	await expect.element(loss).toHaveTextContent('×1.11');
	await expect.element(gain).toHaveTextContent('÷4.24');
});

test('both checks reply, each for itself', async () => {
	const { check } = await show();
	await userEvent.fill(check('a').getByRole('textbox'), '9');
	await userEvent.keyboard('{Enter}');
	await expect.element(check('a').getByText(/“Never worse” would be good to have/)).toBeVisible();
	await userEvent.click(check('b').getByRole('radio', { name: /never worse/ }));
	await userEvent.click(check('b').getByRole('button', { name: 'Commit' }));
	await expect.element(check('b').getByText(/with 8 filters 9\/8 of the work/)).toBeVisible();
	await expect.element(check('a').getByRole('button', { name: 'Show the answer' })).toBeVisible();
});

test('the puzzle has two ways, just enough and more than enough', async () => {
	const { screen, held } = await show({ puzzle: '99' });
	const keep = screen.getByRole('button', { name: 'Keep this solution' });
	await expect.element(screen.getByText(/not met/)).toBeVisible();
	screen.getByRole('slider', { name: 'Filters' }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText('1/100 + 1/25 = 1/20: 20.00× fewer')).toBeVisible();
	await userEvent.click(keep);
	await expect.element(screen.getByText(/1 of 2 ways found/)).toBeVisible();
	await userEvent.fill(screen.getByRole('spinbutton', { name: 'Filters, as a number' }), '150');
	await userEvent.tab();
	await userEvent.click(keep);
	await expect.element(screen.getByText(/These are all the ways that there are/)).toBeVisible();
	await expect.element(screen.getByText(/1\/20 − 1\/25 = 1\/100/)).toBeVisible();
	expect(held()).toBe('#puzzle=150');
});
