import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bet } from '$lib/messages/en/pages/bet';
import Axis from '$lib/notebook/pages/bet/Axis.svelte';
import { showCell } from '../fixtures/cell-page';
import '../../../../src/app.css';

const words = bet.cells.axis;

async function show() {
	const given = { words, hrefOf: (id: string) => `#page-${id}`, workbenchOf: (id: string) => `#bench-${id}` };
	const { screen, link } = await showCell({ page: 'bet', cell: Axis, given });
	const box = (name: string) => screen.getByRole('checkbox', { name });
	return {
		screen,
		link,
		figure: screen.getByRole('group', { name: words.figure }),
		pointwise: box(words.switches.pointwise),
		strips: box(words.switches.strips),
		groups: box('2 groups of channels'),
		depthwise: box(words.switches.depthwise),
	};
}

describe('the switches', () => {
	test('go by keyboard, and the layers follow', async () => {
		const { link, figure, pointwise } = await show();
		await expect.element(figure.getByRole('heading')).toHaveTextContent('3×3, all channels together');
		pointwise.element().focus();
		await userEvent.keyboard(' {Tab}{Tab}{Tab} ');
		expect(
			figure
				.getByRole('heading')
				.elements()
				.map(({ textContent }) => textContent),
		).toEqual(['3×3, every channel alone', '1×1, all channels together']);
		expect(link.fragment('')).toBe('#1.3.cut=pointwise%2Cdepthwise');
	});

	test('name no network before the check is answered', async () => {
		const { screen, pointwise, depthwise } = await show();
		await pointwise.click();
		await depthwise.click();
		await expect.element(screen.getByText(new RegExp(words.untold))).toBeVisible();
		expect(screen.container.textContent).not.toMatch(/MobileNet’s layer\.|on the workbench/);
		await screen.getByRole('button', { name: /^Skip/ }).click();
		await expect.element(screen.getByText(new RegExp(words.networks.depthwiseSeparable))).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Depthwise separable convolution on the workbench' }))
			.toHaveAttribute('href', '#bench-depthwise-separable');
	});

	test('for groups and depthwise let each other go, and that is said', async () => {
		const { screen, groups, depthwise } = await show();
		await groups.click();
		await depthwise.click();
		await expect.element(groups).not.toBeChecked();
		await expect.element(screen.getByText(/so the switch for groups has been let go/)).toBeVisible();
		await groups.click();
		await expect.element(depthwise).not.toBeChecked();
		await expect.element(screen.getByText(/so depthwise has been let go/)).toBeVisible();
		await groups.click();
		await expect.element(screen.getByText(/has been let go/)).not.toBeInTheDocument();
	});

	test('say it where one of them has nothing to do', async () => {
		const { screen, pointwise, strips, depthwise } = await show();
		await pointwise.click();
		await strips.click();
		await expect.element(screen.getByText(words.idle)).toBeVisible();
		await depthwise.click();
		await expect.element(screen.getByText(words.idle)).not.toBeInTheDocument();
	});

	test('say where each idea is taught', async () => {
		const { screen, depthwise } = await show();
		await expect.element(depthwise).toHaveAccessibleDescription(/^page 3: Depthwise separable/);
		await expect
			.element(screen.getByRole('link', { name: /^Taught in page 2/ }))
			.toHaveAttribute('href', '#page-standard');
	});
});

test('both drawings are described', async () => {
	const { screen, groups } = await show();
	await groups.click();
	await expect
		.element(
			screen.getByRole('img', {
				name: '3×3, in 2 groups, links between channels: 16 of 32 pairs of an input and an output channel; an output channel reads 2 of 4 input channels.',
			}),
		)
		.toBeVisible();
	await expect
		.element(
			screen.getByRole('img', { name: /links in space: one output value reads 3 × 3 places of the map/ }),
		)
		.toBeVisible();
});

test('a link restores the switches', async () => {
	const { link, strips, depthwise, groups } = await show();
	expect(link.restore('1.3.cut=strips,depthwise')).toHaveLength(0);
	await expect.element(strips).toBeChecked();
	await expect.element(depthwise).toBeChecked();
	expect(link.restore('1.3.cut=groups,depthwise')).toHaveLength(1);
	await expect.element(groups).not.toBeChecked();
});

test('every state is as wide as the page and no wider', async () => {
	await page.viewport(390, 800);
	const { link } = await show();
	for (const cut of ['', 'groups,strips', 'pointwise,strips,depthwise']) {
		link.restore(`1.3.cut=${cut}`);
		await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	}
	await page.viewport(1280, 800);
});
