import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import FairComparison from '$lib/notebook/pages/spatial/FairComparison.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('spatial', 'en').cells.fairComparison;

function fair(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'spatial', name: 'fairComparison', cell: FairComparison, given: { words }, set });
}

test('at first the cheap ways have stopped, and the plain one is halfway', async () => {
	const { screen, held } = await fair();
	await expect.element(screen.getByRole('slider', { name: 'Clock' })).toHaveValue('648');
	await expect.element(screen.getByText(/stop here, at 648, with all 72 values/)).toBeVisible();
	expect(held()).toBe('');
});

test('one clock runs for all, from stop to stop', async () => {
	const { screen, held } = await fair({ tick: '0' });
	await expect.element(screen.getByText(words.clock.start)).toBeVisible();
	await screen.getByRole('button', { name: 'Run' }).click();
	await expect.element(screen.getByRole('slider', { name: 'Clock' })).toHaveValue('648');
	await screen.getByRole('button', { name: 'Run' }).click();
	await expect.element(screen.getByText(/^3×3, then pool stops here, at 1,296: 2× the work/)).toBeVisible();
	expect(held()).toBe('#tick=1296');
});

test('another channel and other numbers are shown, marked, and kept in the link', async () => {
	const { screen, held } = await fair();
	const strided = () => screen.getByRole('img', { name: /^3×3 with stride, channel/ });
	await expect.element(strided()).toHaveAccessibleName(/channel 1: row 1: 5 8 −7/);
	await screen.getByText('channel 3', { exact: true }).click();
	await expect.element(strided()).toHaveAccessibleName(/channel 3/);
	await screen.getByRole('button', { name: 'Other numbers' }).click();
	await expect.element(screen.getByText(/In 39 of 72 values/)).toBeVisible();
	expect(held()).toBe('#channel=3&numbers=2');
});

test('the bar that the question asks for comes with the answer', async () => {
	const { screen } = await fair();
	const bars = screen.getByRole('img', { name: /^Multiply–accumulates for one place/ });
	await expect.element(bars).not.toHaveAccessibleName(/1×3, 3×1, then pool/);
	const check = screen.getByRole('group', { name: /^Check / });
	await userEvent.click(check.getByText('half', { exact: true }));
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/Leave the pool at the end/)).toBeVisible();
	await expect.element(bars).toHaveAccessibleName(/1×3, 3×1, then pool 6, 1×3, pool, 3×1 4\.5/);
});

test('a tick beyond the last stop goes back to it', async () => {
	const { refusals } = await fair({ tick: '5000' });
	expect(refusals).toMatchObject([{ asked: '5000', given: '1296' }]);
});
