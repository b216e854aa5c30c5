import { expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import Resolution from '$lib/notebook/pages/width-and-resolution/Resolution.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

function resolutionCell(set: Readonly<Record<string, string>> = {}) {
	const words = pageWords('width-and-resolution', 'en').cells.resolution;
	return lessonCell({
		id: 'width-and-resolution',
		name: 'resolution',
		cell: Resolution,
		given: { words },
		set,
	});
}

test('a smaller picture shrinks the work, the weights stay, and the link keeps the side', async () => {
	const { screen, held } = await resolutionCell();
	const work = screen.getByRole('img', { name: /^What remains of the work/ });
	const weights = screen.getByRole('img', { name: /^What remains of the weights/ });
	await expect.element(work).toHaveAccessibleName(/160×160.*classifier 100\.0.*together 51\.1/);
	// The radio lies unseen under its label.
	await screen.getByText('128', { exact: true }).click();
	await expect.element(work).toHaveAccessibleName(/128×128.*depthwise 32\.7.*together 32\.8/);
	await expect.element(weights).toHaveAccessibleName(/128×128.*depthwise 100\.0.*together 100\.0/);
	await expect.element(screen.getByRole('heading', { name: /^186\.4 million/ })).toBeVisible();
	expect(held()).toBe('#side=128');
});

test('a link sets the side, and an unknown one is refused', async () => {
	const { screen, refusals } = await resolutionCell({ side: '224' });
	await expect.element(screen.getByRole('radio', { name: '224' })).toBeChecked();
	await expect.element(screen.getByText(/nothing is saved yet/)).toBeVisible();
	expect(refusals).toEqual([]);
	const other = await resolutionCell({ side: '200' });
	expect(other.refusals).toHaveLength(1);
	expect(other.held()).toBe('');
});

test('the table of the figure has every part, its work and its weights', async () => {
	const { screen } = await resolutionCell({ side: '192' });
	await screen.getByText('Read the figure as a table').click();
	const row = screen.getByRole('row', { name: /^block13/ });
	await expect.element(row).toHaveTextContent('6×6×1,024');
	await expect.element(row).toHaveTextContent(/73\.5\s%/);
	await expect
		.element(screen.getByRole('row', { name: /^together/ }))
		.toHaveTextContent(/418,121,72873\.5\s%4,209,088100\.0\s%/);
});

test('the printed sizes are corrected, and the counted ones appear beside them', async () => {
	const { screen } = await resolutionCell();
	const check = screen.getByRole('group', { name: /detective$/ });
	await expect.element(screen.getByRole('columnheader', { name: /recomputed/ })).not.toBeInTheDocument();
	for (const [side, millions] of [
		[224, '569'],
		[192, '418'],
		[160, '290'],
		[128, '186'],
	] as const) {
		await check.getByRole('textbox', { name: `at ${side}×${side}` }).fill(millions);
	}
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/568\.74, 418\.12, 290\.68, 186\.40/)).toBeVisible();
	await expect.element(screen.getByRole('columnheader', { name: /recomputed/ })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^160×160/ })).toHaveTextContent('290.68');
});
