import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Multipliers from '$lib/notebook/pages/width-and-resolution/Multipliers.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('width-and-resolution', 'en').cells.multipliers;

interface Options {
	readonly set?: Readonly<Record<string, string>>;
	readonly prefersStills?: boolean;
}

function open({ set = {}, prefersStills = true }: Options = {}) {
	return lessonCell({
		id: 'width-and-resolution',
		name: 'multipliers',
		cell: Multipliers,
		given: { words },
		set,
		prefersStills,
	});
}

type Opened = Awaited<ReturnType<typeof open>>;

async function answer({ screen }: Opened, maps: string, layers: string) {
	const check = screen.getByRole('group', { name: /^Check / });
	await userEvent.fill(check.getByRole('textbox', { name: words.check.names.maps }), maps);
	await userEvent.fill(check.getByRole('textbox', { name: words.check.names.layers, exact: true }), layers);
	await check.getByRole('button', { name: 'Commit' }).click();
}

function maps({ screen }: Opened) {
	return screen.getByRole('img', { name: /^Map of channel/ }).elements().length;
}

describe('the two multipliers', () => {
	test('start with a width that is cut, one kernel for each channel, and the maps that they make', async () => {
		const opened = await open();
		expect(maps(opened)).toBe(2);
		await expect.element(opened.screen.getByText('αM = 2.4, so 2 of 4 channels')).toBeVisible();
		expect(opened.held()).toBe('');
	});

	test('are turned, kept in the link, and restored by it', async () => {
		const opened = await open({ set: { alpha: '0.75', depth: '2', round: 'multiple' } });
		const { screen, held, refusals } = opened;
		const depth = screen.getByRole('group', { name: words.dials.depth, exact: true });
		expect(refusals).toEqual([]);
		await expect.element(screen.getByText('αM = 3, so 3 of 4 channels')).toBeVisible();
		await expect.element(depth.getByRole('radio', { name: '2' })).toBeChecked();
		await expect.element(screen.getByRole('radio', { name: 'to multiples of 8' })).toBeChecked();
		await depth.getByText('3', { exact: true }).click();
		await userEvent.fill(screen.getByRole('spinbutton', { name: words.dials.alphaNumber }), '0.5');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('αM = 2, so 2 of 4 channels')).toBeVisible();
		expect(held()).toBe('#alpha=0.5&depth=3&round=multiple');
	});

	test('that are asked for beyond their dials go to the end of them', async () => {
		const { refusals } = await open({ set: { alpha: '1.4', depth: '0' } });
		expect(refusals).toMatchObject([
			{ asked: '1.4', given: '1' },
			{ asked: '0', given: '1' },
		]);
	});
});

describe('what the check asks about', () => {
	test('is covered with more kernels than one, in drawing, work and code', async () => {
		const opened = await open({ set: { alpha: '1', depth: '2' } });
		const { screen } = opened;
		await expect.element(screen.getByText(words.fan.covered)).toBeVisible();
		expect(maps(opened)).toBe(0);
		await expect.element(screen.getByRole('img', { name: /^Work beside/ })).not.toBeInTheDocument();
		await expect.element(screen.getByRole('button', { name: 'Show the code' })).not.toBeInTheDocument();
		await screen.getByText('Read the figure as a table').first().click();
		await expect.element(screen.getByRole('rowheader', { name: words.table.covered })).toBeVisible();
		await expect.element(screen.getByRole('rowheader', { name: 'map 1' })).not.toBeInTheDocument();
	});

	test('is uncovered by an answer, which has its replies', async () => {
		const opened = await open({ set: { alpha: '1', depth: '2' } });
		const { screen } = opened;
		await answer(opened, '4', '3');
		await expect.element(screen.getByText(/4 maps come out with one kernel/)).toBeVisible();
		await expect.element(screen.getByText(/so the network is no deeper: the depthwise layer/)).toBeVisible();
		expect(maps(opened)).toBe(8);
		await expect.element(screen.getByText('m times αM = 2 · 4 = 8 maps')).toBeVisible();
		await expect.element(screen.getByRole('img', { name: /together 200\.0/ })).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Show the code' })).toBeVisible();
	});
});

test('rounding makes stairs of the lines, and says which widths it makes', async () => {
	const { screen } = await open();
	const stairs = () => screen.container.querySelector('.stairs')?.getAttribute('d') ?? '';
	const before = stairs();
	await screen.getByText('to multiples of 8', { exact: true }).click();
	await expect.poll(() => stairs().length).toBeLessThan(before.length / 4);
	await expect.element(screen.getByText(/19\.2 channels become 24/)).toBeVisible();
	await expect.element(screen.getByText(/^14,751,744 of 29,302,784/)).toBeVisible();
});

test('the point of a diagram turns the same dial', async () => {
	const { screen, held } = await open();
	const point = screen.getByRole('slider', { name: words.chart.pointBlock });
	point.element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(held).toBe('#alpha=0.61');
	await expect
		.element(screen.getByRole('slider', { name: words.chart.pointNet }))
		.toHaveAttribute('aria-valuetext', expect.stringMatching(/^α = 0\.61: /));
});

test('a dial that is played runs to its end; who wants no motion is offered none', async () => {
	const still = await open();
	await expect.element(still.screen.getByRole('button', { name: /^Play/ })).not.toBeInTheDocument();
	await still.screen.unmount();
	const { screen, held } = await open({ set: { alpha: '0.9' }, prefersStills: false });
	await screen.getByRole('button', { name: 'Play the width multiplier' }).click();
	await expect.poll(held, { timeout: 5000 }).toBe('#alpha=1');
	await expect.element(screen.getByRole('button', { name: 'Play the width multiplier' })).toBeVisible();
});
