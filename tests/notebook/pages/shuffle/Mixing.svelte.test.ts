import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Mixing from '$lib/notebook/pages/shuffle/Mixing.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('shuffle', 'en').cells.mixing;

function mixing(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'shuffle', name: 'mixing', cell: Mixing, given: { words }, set });
}

test('a nudge is followed through the layers and fills a column of each matrix', async () => {
	const { screen, held } = await mixing();
	await expect.element(screen.getByText('24 of 72 pairs so far')).toBeVisible();
	await expect.element(screen.getByText('72 of 72 pairs so far')).toBeVisible();
	await screen.getByRole('button', { name: 'Step forward' }).click();
	await expect.element(screen.getByText('28 of 84 pairs so far')).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /nudge of channel 7 reaches 4, 4, 12 channels/ }))
		.toBeVisible();
	expect(held()).toBe('#nudge=7');
});

test('the groups are turned, the channels follow, and what was measured stays in the map', async () => {
	const { screen, held } = await mixing();
	const groups = screen.getByRole('slider', { name: words.live.groups });
	groups.element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText('108 of 144 pairs, 75\u202f%')).toBeVisible();
	await expect.element(screen.getByText(/It would take 3 layers to link them all/)).toBeVisible();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText('40 of 100 pairs, 40\u202f%')).toBeVisible();
	await expect
		.element(screen.getByRole('gridcell', { name: /^4 groups of 3, 12 channels: 75/ }))
		.toBeVisible();
	await expect
		.element(screen.getByRole('gridcell', { name: '2 groups of 2, 4 channels: not yet measured' }))
		.toBeVisible();
	expect(held()).toBe('#g=5&C=10&nudge=10&found=3.4.2%2C4.3.2');
});

test('a link restores what was measured before, and says what of it cannot be', async () => {
	const { screen, held, refusals } = await mixing({ found: '2.2.2,9.9.2,6.5.2' });
	await expect.element(screen.getByRole('gridcell', { name: /^6 groups of 5.* 83/ })).toBeVisible();
	await expect.element(screen.getByRole('gridcell', { name: /^2 groups of 2.* 100/ })).toBeVisible();
	await expect
		.element(screen.getByRole('gridcell', { name: /^5 groups of 5.*not yet measured/ }))
		.toBeVisible();
	expect(refusals).toMatchObject([{ asked: '2.2.2,9.9.2,6.5.2', given: '2.2.2,6.5.2' }]);
	expect(held()).toBe('#found=2.2.2%2C6.5.2');
});

test('the links of the shuffle that another cell asks for are not drawn, what comes of them is', async () => {
	const { screen } = await mixing({ g: '2', C: '6', nudge: '6' });
	await expect.element(screen.getByText(/^Where the shuffle takes the channels is asked in/)).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /nudge of channel 6 reaches 3 channels/ }))
		.toBeVisible();
	await expect.element(screen.getByText('36 of 36 pairs, 100\u202f%')).toBeVisible();
});

test('channels that the groups do not divide get a sentence, and the nearest that they divide', async () => {
	const { screen } = await mixing();
	const field = screen.getByRole('spinbutton', { name: words.numbers.channels });
	await userEvent.fill(field, '7');
	await userEvent.keyboard('{Tab}');
	await expect.element(screen.getByText(/3 does not divide 7\. 6 is taken\./)).toBeVisible();
	await expect.element(field).toHaveValue(6);
});

test('what is asked is covered in the figure and in the map until it is answered', async () => {
	const { screen } = await mixing({ g: '4', C: '8', nudge: '8' });
	await expect.element(screen.getByText('After one layer', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('After 2 layers', { exact: true })).not.toBeInTheDocument();
	await expect
		.element(screen.getByRole('gridcell', { name: '4 groups of 2, 8 channels: asked below' }))
		.toBeVisible();
	const check = screen.getByRole('group', { name: 'Check 6.2.a' });
	await userEvent.fill(check.getByRole('textbox', { name: words.share.names.share }), '100');
	await userEvent.fill(check.getByRole('textbox', { name: words.share.names.layers }), '2');
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/one is not always enough/)).toBeVisible();
	await expect.element(check.getByText(/dealt to 4 groups\. After two layers/)).toBeVisible();
	await expect.element(screen.getByText('32 of 64 pairs, 50\u202f%')).toBeVisible();
	await expect.element(screen.getByRole('gridcell', { name: /8 channels: 50/ })).toBeVisible();
});

test('the stated law fills the map', async () => {
	const { screen } = await mixing();
	await expect.element(screen.getByText(words.map.note)).toBeVisible();
	const check = screen.getByRole('group', { name: 'Check 6.2.b' });
	await check.getByRole('radio', { name: words.law.names.square }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/A group has to have a channel for every group/)).toBeVisible();
	await expect.element(screen.getByText(/^The line is the law/)).toBeVisible();
	await expect.element(screen.getByRole('gridcell', { name: /^6 groups of 5.* 83/ })).toBeVisible();
});
