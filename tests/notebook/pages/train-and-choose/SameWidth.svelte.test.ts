import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import SameWidth from '$lib/notebook/pages/train-and-choose/SameWidth.svelte';
import { sameWidthNets } from '$lib/notebook/pages/train-and-choose/nets';
import { widthCheck } from '$lib/notebook/pages/train-and-choose/same-width';
import { scoreText } from '$lib/notebook/pages/train-and-choose/same-width-text';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('train-and-choose', 'en').cells.sameWidth;

function show(set: Readonly<Record<string, string>> = {}, answered: readonly string[] = []) {
	return lessonCell({
		id: 'train-and-choose',
		name: 'sameWidth',
		cell: SameWidth,
		given: { words },
		set,
		answered,
	});
}

test('accuracies, curves and plane are covered until the order is given; a wrong one stays as a ghost', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText(words.rows.covered)).toBeVisible();
	const scores = sameWidthNets().map(({ score }) => scoreText(score));
	for (const score of scores) expect(screen.container.textContent).not.toContain(score);
	expect(screen.getByRole('button', { name: 'Train', exact: true }).elements()).toEqual([]);

	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect.element(screen.getByText(words.rows.shown)).toBeVisible();
	for (const score of scores) expect(screen.container.textContent).toContain(score);
	const ghosts = () => screen.container.querySelectorAll('.ghost').length;
	expect(ghosts()).toBe(widthCheck().items.length);
	await expect.element(screen.getByText(/your order: 4th/)).toBeVisible();

	await userEvent.click(screen.getByRole('button', { name: 'Change my guess' }));
	await userEvent.click(screen.getByRole('button', { name: 'Move Standard up' }));
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	expect(ghosts()).toBeGreaterThan(widthCheck().items.length);
});

test('what a link sets is shown: networks, a replay, a budget, a dot', async () => {
	const { screen, held, refusals } = await show(
		{ train: 'standard,effnet', source: 'replay', budget: '90', net: 'mobilenet-alpha-0.5' },
		['9.1'],
	);
	expect(refusals).toEqual([]);
	await expect.element(screen.getByRole('img', { name: /^Standard: loss .*; EffNet: loss / })).toBeVisible();
	await expect.element(screen.getByText('replay', { exact: true })).toBeVisible();
	await expect
		.element(screen.getByRole('radio', { name: /^MobileNet, α = 0\.5: 75 thousand/ }))
		.toBeChecked();
	await expect.element(screen.getByRole('spinbutton')).toHaveValue(90);
	expect(held()).toBe('#train=standard%2Ceffnet&source=replay&budget=90&net=mobilenet-alpha-0.5');
});

test('a replay is gone through point by point, and computes nothing', async () => {
	const { screen } = await show({ source: 'replay' }, ['9.1']);
	const track = screen.getByRole('slider', { name: words.desk.replay.position });
	track.element().focus();
	await userEvent.keyboard('{Home}');
	await expect.element(screen.getByText(/^0 pictures seen, of 179,904/)).toBeVisible();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText(/^3,008 pictures seen/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /MobileNet: loss \d/ })).toBeVisible();
});

test('without a network nothing can be trained, and the page says so', async () => {
	const { screen } = await show({ train: '' }, ['9.1']);
	await expect.element(screen.getByText(words.desk.live.none)).toBeVisible();
	const start = screen.getByRole('button', { name: 'Train', exact: true });
	await expect.element(start).toHaveAttribute('aria-disabled', 'true');
	start.element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText(words.desk.live.empty)).toBeVisible();
});
