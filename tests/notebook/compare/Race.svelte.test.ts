import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ComparePage from './ComparePage.svelte';
import { board as boardOf, calculate, words } from './fixtures.svelte';
import '../../../src/app.css';

const { compare } = words;

async function show(fragment = '') {
	const board = boardOf(fragment);
	const screen = await render(ComparePage, { board });
	return { board, screen };
}

describe('the race', () => {
	test('is a group named by its finding that says which keys it takes', async () => {
		const { screen } = await show();
		const race = screen.getByRole('group', { name: 'Depthwise separable convolution stops first' });
		await expect.element(race).toHaveAccessibleDescription(compare.keys);
	});

	test('moves its clock by keys, by as many ticks as a step has', async () => {
		const { board, screen } = await show();
		const race = screen.getByRole('group', { name: /stops first/ });
		race.element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(board.tick).toBe(2);
		screen.getByRole('radio', { checked: true }).last().element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(board.by).toBe(100);
		race.element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
		expect(board.tick).toBe(102);
		await userEvent.keyboard('{End}');
		expect(board.tick).toBe(10368);
		await expect.element(screen.getByText('stopped', { exact: true }).first()).toBeVisible();
		await userEvent.keyboard('{Home}');
		expect(board.tick).toBe(0);
	});

	test('shows what each tensor of each lane holds', async () => {
		const { board, screen } = await show();
		board.player.seek(1300);
		await expect.element(screen.getByRole('img', { name: 'depthwise: 144 of 144 values' })).toBeVisible();
		await expect.element(screen.getByRole('img', { name: 'pointwise: 1 of 288 values' })).toBeVisible();
		await expect.element(screen.getByRole('img', { name: 'convolution: 36 of 288 values' })).toBeVisible();
	});

	test('draws large tensors as bitmaps, only as far as they are done', async () => {
		const { board, screen } = await show('#D_f=16&M=8&lanes=standard,pointwise');
		board.player.seek(0);
		const canvas = () => screen.container.querySelectorAll('canvas')[1];
		const painted = () => {
			const { width = 1, height = 1 } = canvas() ?? {};
			const data = canvas()?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
			return Array.from(data).filter((value, index) => index % 4 === 3 && value > 0).length;
		};
		await expect.poll(painted).toBe(0);
		board.player.seek(72 * 20);
		await expect.poll(painted).toBe(20);
		board.player.seek(board.most);
		await expect.poll(painted).toBe(16 * 16 * 8);
	});
});

describe('lanes by keyboard', () => {
	test('are added, chosen, moved and taken out; the focus stays with them', async () => {
		const { board, screen } = await show();
		screen.getByRole('button', { name: compare.add }).element().focus();
		await userEvent.keyboard('{Enter}');
		const added = screen.getByRole('combobox', { name: compare.lane.kind(4) });
		await expect.element(added).toHaveFocus();
		await userEvent.selectOptions(added, 'dilated');
		calculate(board);
		expect(board.lanes.map(({ kind }) => kind.id)[3]).toBe('dilated');
		const up = screen.getByRole('button', { name: compare.lane.upOf(4) });
		up.element().focus();
		await userEvent.keyboard('{Enter}');
		expect(board.lanes.map(({ kind }) => kind.id)[2]).toBe('dilated');
		await expect.element(screen.getByRole('button', { name: compare.lane.upOf(3) })).toHaveFocus();
		await expect.element(screen.getByText(compare.moved('Dilated convolution', 3))).toBeVisible();
		screen
			.getByRole('button', { name: compare.lane.removeOf(1) })
			.element()
			.focus();
		await userEvent.keyboard('{Enter}');
		expect(board.lanes).toHaveLength(3);
		await expect.element(screen.getByRole('combobox', { name: compare.lane.kind(1) })).toHaveFocus();
	});

	test('are no more than four', async () => {
		const { board, screen } = await show('#lanes=standard,standard,standard,standard');
		const add = screen.getByRole('button', { name: compare.add });
		await expect.element(add).toHaveAttribute('aria-disabled', 'true');
		add.element().focus();
		await userEvent.keyboard('{Enter}');
		expect(board.lanes).toHaveLength(4);
		await expect.element(screen.getByText(compare.full(4))).toBeVisible();
	});

	test('unlock a shared dial and say that outputs differ then', async () => {
		const { board, screen } = await show();
		await screen.getByText(compare.lane.own).first().click();
		await screen.getByRole('checkbox', { name: 'Output channels' }).first().click();
		const dial = screen.getByRole('slider', { name: 'Output channels N, lane 1' });
		dial.element().focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(board.lanes.map(({ values }) => values.outChannels)).toEqual([9, 8, 8]);
		await expect.element(screen.getByText(/outputs differ \(6×6×9, 6×6×8\)/)).toBeVisible();
		await screen.getByRole('checkbox', { name: 'Output channels' }).first().click();
		expect(board.lanes[0]?.values.outChannels).toBe(8);
	});

	test('say at the place which dial of theirs gave way', async () => {
		const { board, screen } = await show();
		board.turn('inChannels', 5);
		await expect
			.element(screen.getByText(/Groups is now 1: groups must divide in and out channels/))
			.toBeVisible();
	});
});

test('the table and the bars say the same numbers', async () => {
	const { screen } = await show();
	const row = screen.getByRole('row', { name: /Depthwise separable/ });
	for (const text of ['2,448', '68', '576', '4.24×']) await expect.element(row).toHaveTextContent(text);
	const bars = screen.getByRole('region', { name: 'Multiply–accumulates' });
	await expect.element(bars).toHaveTextContent(/2,448.*23\.6\s% remain, 4\.24× fewer/);
});
