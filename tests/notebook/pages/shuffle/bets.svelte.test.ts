import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Ablation from '$lib/notebook/pages/shuffle/Ablation.svelte';
import WhichGroups from '$lib/notebook/pages/shuffle/WhichGroups.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const { whichGroups, ablation } = pageWords('shuffle', 'en').cells;

describe('the bet on the number of groups', () => {
	async function show() {
		const { screen } = await lessonCell({
			...{ id: 'shuffle', name: 'whichGroups', cell: WhichGroups, given: { words: whichGroups } },
		} as const);
		return { screen, bet: (groups: number) => screen.getByRole('radio', { name: `Bet on g = ${groups}` }) };
	}

	test('shows no error before it is committed, and asks for a bet in each row', async () => {
		const { screen, bet } = await show();
		expect(screen.container.textContent).not.toMatch(/3[234]\.\d|4[1245]\.\d|5[2457]\.\d/);
		await bet(8).first().click();
		await screen.getByRole('button', { name: 'Commit the bets' }).click();
		await expect.element(screen.getByText('Place a bet in each of the 3 rows first, or skip.')).toBeVisible();
		expect(screen.container.textContent).not.toContain('32.4');
		// The source holds what is printed.
		const code = screen.getByRole('button', { name: 'Show the code' });
		await expect.element(code).not.toBeInTheDocument();
		await screen.getByRole('button', { name: 'Skip, show the errors' }).click();
		await expect.element(code).toBeVisible();
	});

	test('keeps the bets on the chart beside the best, and lets one bet again', async () => {
		const { screen, bet } = await show();
		for (const row of [0, 1, 2]) await bet(8).nth(row).click();
		await screen.getByRole('button', { name: 'Commit the bets' }).click();
		await expect.element(screen.getByText('2 of 3 bets are right.')).toBeVisible();
		await expect.element(screen.getByRole('cell', { name: /^best\s*41\.6\s*3\.5 points$/ })).toBeVisible();
		await expect
			.element(screen.getByRole('cell', { name: /^your bet\s*42\.3\s*2\.8 points$/ }))
			.toBeVisible();
		await screen.getByRole('button', { name: 'Bet again' }).click();
		await expect.element(bet(8).nth(1)).toBeChecked();
		expect(screen.container.textContent).not.toContain('41.6');
	});

	test('can be skipped', async () => {
		const { screen } = await show();
		await screen.getByRole('button', { name: 'Skip, show the errors' }).click();
		await expect.element(screen.getByText('No bets were placed.')).toBeVisible();
		await expect.element(screen.getByText('57.1')).toBeVisible();
	});
});

test('the shuffle is bet on by keyboard, row by row, and its errors stand without and with it', async () => {
	const { screen } = await lessonCell({
		...{ id: 'shuffle', name: 'ablation', cell: Ablation, given: { words: ablation } },
	} as const);
	expect(screen.container.textContent).not.toContain('37.6');
	const bets = screen.getByRole('radio', { name: 'Bet on g = 3' });
	for (const row of [0, 1, 2]) {
		bets.nth(row).element().focus();
		await userEvent.keyboard(row === 2 ? ' ' : '{ArrowRight}');
	}
	await screen.getByRole('button', { name: 'Commit the bets' }).click();
	await expect.element(screen.getByText('2 of 3 bets are right.')).toBeVisible();
	await expect.element(screen.getByText('37.6 → 32.4')).toBeVisible();
	await expect.element(screen.getByText(/gains from 1\.3 to 5\.8 points/)).toBeVisible();
	const check = screen.getByRole('group', { name: /^Check 6\.6/ });
	await check.getByRole('radio', { name: /^with 8: it adds weights/ }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect
		.element(check.getByText(/with 8 groups there are 2,394,600, with it and without it/))
		.toBeVisible();
});
