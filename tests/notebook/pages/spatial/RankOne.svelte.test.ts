import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import RankOne from '$lib/notebook/pages/spatial/RankOne.svelte';
import { integerInput } from '$lib/ops/weights';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('spatial', 'en').cells.rankOne;

/** What stands for the first picture: too many values for figures. */
const first = integerInput([20, 20, 1], 1);

async function show(set: Readonly<Record<string, string>> = {}) {
	const given = { words, first };
	const shown = await lessonCell({ id: 'spatial', name: 'rankOne', cell: RankOne, given, set });
	const { screen } = shown;
	return {
		...shown,
		/** Chooses a radio button, which its label covers. */
		choose: (name: string) => {
			screen.getByRole('radio', { name }).element().dispatchEvent(new MouseEvent('click'));
		},
		weight: (row: number, column: number) =>
			screen.getByRole('slider', { name: `weight in row ${row}, column ${column}` }),
		strip: (which: string, place: number) =>
			screen.getByRole('slider', { name: `${which} strip, number ${place}` }),
		rebuilt: screen.getByRole('img', { name: /^The rebuilt kernel: / }),
		errors: screen.getByRole('img', { name: /^What the strips miss: / }),
		costs: screen.getByRole('img', { name: /^One kernel takes / }),
	};
}

test('Sobel is one pair of strips, and nothing is missed', async () => {
	const { screen, strip, rebuilt, errors, costs, held } = await show();
	await expect.element(screen.getByRole('button', { name: 'Sobel' })).toHaveAttribute('aria-pressed', 'true');
	await expect.element(strip('column', 2)).toHaveAttribute('aria-valuenow', '2');
	await expect.element(strip('row', 1)).toHaveAttribute('aria-valuenow', '-1');
	await expect.element(rebuilt).toHaveAccessibleName('The rebuilt kernel: −1, 0, 1; −2, 0, 2; −1, 0, 1.');
	await expect.element(errors).toHaveAccessibleName(/of the kernel 0\.0.*of the output below 0\.0/);
	await expect.element(costs).toHaveAccessibleName('One kernel takes 9, two sweeps with one pair take 6.');
	await expect.element(screen.getByText(/nothing of the kernel is missed/)).toBeVisible();
	await expect.element(screen.getByText('20×20', { exact: true })).toBeVisible();
	expect(held()).toBe('');
});

test('the whole numbers of the house example can be read in place of the picture', async () => {
	const { screen, held } = await show({ input: 'integers' });
	await expect.element(screen.getByText('6×6', { exact: true })).toBeVisible();
	await expect.element(screen.getByText(/nothing of the kernel is missed/)).toBeVisible();
	expect(held()).toBe('#input=integers');
});

test('a painted weight makes another kernel, its values, its strips and its error', async () => {
	const { screen, weight, rebuilt, errors, held } = await show();
	weight(1, 1).element().focus();
	await userEvent.keyboard('9');
	await expect.element(screen.getByRole('img', { name: /^Singular values: 9\.\d+, / })).toBeVisible();
	await expect.element(errors).not.toHaveAccessibleName(/of the kernel 0\.0/);
	await expect.element(rebuilt).not.toHaveAccessibleName(/: −1, 0, 1;/);
	await expect.element(screen.getByText(/^With one pair the kernel is missed by \d/)).toBeVisible();
	await userEvent.keyboard('{ArrowRight}-{ArrowUp}');
	await expect.element(weight(1, 2)).toHaveFocus();
	expect(held()).toBe('#kernel=9%2C1%2C1%2C-2%2C0%2C2%2C-1%2C0%2C1');
	await expect.element(screen.getByRole('img', { name: /^Error map: from −/ })).toBeVisible();
});

test('turned strips make the kernel: it is their product, whatever it was', async () => {
	const { screen, strip, weight, held } = await show({ kernel: '1,0,0,0,1,0,0,0,1' });
	await expect.element(screen.getByText(words.singular.tie)).toBeVisible();
	strip('row', 2).element().focus();
	await userEvent.keyboard('3');
	await expect.element(weight(1, 2)).toHaveAttribute('aria-valuenow', '3');
	await expect.element(weight(3, 3)).toHaveAttribute('aria-valuenow', '0');
	await expect.element(screen.getByText(/^Rank 1: with one pair/)).toBeVisible();
	strip('column', 3).element().focus();
	await userEvent.keyboard('9');
	await userEvent.fill(screen.getByRole('spinbutton', { name: words.strips.field }), '2.25');
	await userEvent.keyboard('{Enter}');
	await expect.element(weight(3, 2)).toHaveAttribute('aria-valuenow', '6.75');
	expect(held()).toBe('#strips=1%2C0%2C2.25%2C1%2C3%2C0');
});

test('a second pair mends it, and what it costs waits for the answer', async () => {
	const { screen, choose, errors, costs, held } = await show({ kernel: '0,1,2,-1,0,1,-2,-1,0' });
	await expect.element(errors).toHaveAccessibleName(/of the kernel 70\.7/);
	choose('r = 2');
	await expect.element(errors).toHaveAccessibleName(/of the kernel 0\.0/);
	await expect.element(screen.getByRole('img', { name: /^Pair 2: / })).toBeVisible();
	await expect.element(costs).toHaveAccessibleName(/what two sweeps with two pairs take is covered/);
	const check = screen.getByRole('group', { name: /^Check / });
	for (const [option, reply] of [
		['it costs the same', /A second pair costs as much again/],
		['yes', /so another 6\./],
		['no', /12 is more than 9/],
	] as const) {
		await userEvent.click(check.getByRole('radio', { name: option, exact: true }));
		await userEvent.click(check.getByRole('button', { name: 'Commit' }));
		await expect.element(check.getByText(reply)).toBeVisible();
		if (option !== 'no') await check.getByRole('button', { name: 'Change my guess' }).click();
	}
	await expect.element(costs).toHaveAccessibleName(/two sweeps with two pairs take 12\.$/);
	expect(held()).toMatch(/&r=2$/);
});

test('kernels are chosen, drawn anew and made larger', async () => {
	const { screen, choose, weight, held } = await show();
	await userEvent.click(screen.getByRole('button', { name: 'random', exact: true }));
	await userEvent.click(screen.getByRole('button', { name: words.seedMore }));
	await expect.element(screen.getByRole('spinbutton', { name: words.seed })).toHaveValue(2);
	choose('5×5');
	await expect.element(weight(5, 5)).toBeVisible();
	await expect
		.element(screen.getByRole('button', { name: 'random', exact: true }))
		.toHaveAttribute('aria-pressed', 'true');
	await userEvent.click(screen.getByRole('button', { name: 'Laplacian, 24 neighbours' }));
	await expect.element(weight(3, 3)).toHaveAttribute('aria-valuenow', '24');
	weight(1, 1).element().focus();
	await userEvent.keyboard('5');
	choose('3×3');
	await expect.element(weight(2, 2)).toHaveAttribute('aria-valuenow', '24');
	expect(held()).toBe('#kernel=-1%2C-1%2C-1%2C-1%2C24%2C-1%2C-1%2C-1%2C-1');
});

test('a link brings back kernel, pairs and picture; what is no kernel is refused', async () => {
	const set = { kernel: '1,2,3,4,5,6,7,8,9', r: '3' };
	const { held, refusals, weight } = await show(set);
	expect(refusals).toEqual([]);
	await expect.element(weight(3, 3)).toHaveAttribute('aria-valuenow', '9');
	expect(held()).toBe('#kernel=1%2C2%2C3%2C4%2C5%2C6%2C7%2C8%2C9&r=3');
	const wrong = await show({ kernel: '1,2', input: 'nowhere' });
	expect(wrong.refusals.map(({ key }) => key.slice(4))).toEqual(['kernel', 'input']);
});

test('all kernels can be read side by side, and the weights one by one', async () => {
	const { screen } = await show();
	await userEvent.click(screen.getByText(words.table.label));
	await expect.element(screen.getByRole('row', { name: /^diagonal edge 2 70\.7/ })).toBeVisible();
	await userEvent.click(screen.getByText('Read the figure as a table'));
	await expect.element(screen.getByRole('row', { name: '2, 1 −2 −2 0' })).toBeVisible();
});
