import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Width from '$lib/notebook/pages/width-and-resolution/Width.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

function width(set: Readonly<Record<string, string>> = {}) {
	const words = pageWords('width-and-resolution', 'en').cells.width;
	return lessonCell({ id: 'width-and-resolution', name: 'width', cell: Width, given: { words }, set });
}

test('the dial redraws the row of blocks, the bars and the caption, and the link keeps it', async () => {
	const { screen, held } = await width();
	const blocks = () =>
		[...screen.container.querySelectorAll<HTMLElement>('.block')].map((block) => block.style.inlineSize);
	expect(new Set(blocks())).toEqual(new Set(['100%']));
	await screen.getByText('α = 0.25', { exact: true }).click();
	await expect.poll(() => blocks().slice(0, 14)).toEqual(Array.from({ length: 14 }, () => '25%'));
	await expect.element(screen.getByText(/41 million multiply–accumulates/)).toBeVisible();
	await expect.element(screen.getByText(/all together 7\.2.% remain/)).toBeVisible();
	expect(held()).toBe('#alpha=0.25');
});

test('what the check asks about stays covered until it is answered', async () => {
	const { screen } = await width({ alpha: '0.5' });
	await expect.element(screen.getByRole('img', { name: /house example/ })).not.toBeInTheDocument();
	const check = screen.getByRole('group', { name: /^Check / });
	await userEvent.fill(check.getByRole('textbox'), '25');
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/The depthwise term has α only once/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /house example at α = 0\.5.*38\.2/ })).toBeVisible();
});

test('a width that nobody published goes back to the whole network', async () => {
	const { refusals } = await width({ alpha: '0.3' });
	expect(refusals).toMatchObject([{ asked: '0.3', given: '1' }]);
});
