import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Ratio from '$lib/notebook/pages/depthwise-separable/Ratio.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('depthwise-separable', 'en').cells.ratio;

async function show(set: Readonly<Record<string, string>> = {}) {
	const shown = await lessonCell({
		id: 'depthwise-separable',
		name: 'ratio',
		cell: Ratio,
		given: { words },
		set,
	});
	const { screen } = shown;
	return {
		...shown,
		point: screen.getByRole('slider', { name: /^N, along the curve/ }),
		check: (letter: string) => screen.getByRole('group', { name: `Check 3.4.${letter}` }),
	};
}

type Shown = Awaited<ReturnType<typeof show>>;

function focus(on: Shown['point']) {
	const element = on.element();
	if (element instanceof HTMLElement) element.focus();
}

test('the point moves along the curve by keys, and prose, bars and derivation go along', async () => {
	const { screen, point, held } = await show();
	await expect
		.element(point)
		.toHaveAttribute('aria-valuetext', expect.stringMatching(/^N = 8, 17\/72 of the work: 23\.6/));
	focus(point);
	await userEvent.keyboard('{ArrowRight}');
	await expect
		.element(point)
		.toHaveAttribute('aria-valuetext', expect.stringMatching(/^N = 9, 2\/9 of the work/));
	await userEvent.keyboard('{PageUp}{PageUp}{PageUp}');
	await expect
		.element(point)
		.toHaveAttribute('aria-valuetext', expect.stringMatching(/^N = 72, 1\/8 of the work: 12\.5.*8\.00×/));
	await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/12\.5\s%.*11\.1\s%/);
	await expect
		.element(screen.getByRole('img', { name: /takes 93,312 multiply–accumulates, the split one 11,664/ }))
		.toBeVisible();
	expect(held()).toBe('#N=72');
});

test('the point is dragged to the nearest whole number of filters', async () => {
	const { point } = await show();
	await userEvent.fill(point, '6.17');
	await expect.element(point).toHaveAttribute('aria-valuetext', expect.stringMatching(/^N = 72, 1\/8/));
});

test('both sizes are typed in the prose, and the kernel is chosen above the diagram', async () => {
	const { screen, point, held } = await show();
	await userEvent.fill(screen.getByRole('spinbutton', { name: 'Output channels N' }), '100');
	await userEvent.tab();
	focus(screen.getByRole('radio', { name: /^3×3/ }));
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await expect
		.element(point)
		.toHaveAttribute('aria-valuetext', expect.stringMatching(/^N = 100, 1\/20 of the work: 5\.0.*20\.00×/));
	expect(held()).toBe('#N=100&D_k=5');
});

test('a link brings both sizes back; what there is not is refused', async () => {
	const { point, refusals } = await show({ N: '4000', D_k: '1' });
	expect(refusals).toMatchObject([{ key: '3.4.N', given: '1024' }]);
	await expect
		.element(point)
		.toHaveAttribute(
			'aria-valuetext',
			expect.stringMatching(/^N = 1,024, 1,025\/1,024 of the work: 100\.1.*1\.00× as many/),
		);
});

test('the table reads the curve, the number that is chosen among the others', async () => {
	const { screen } = await show({ N: '72' });
	await userEvent.click(screen.getByText('Read the figure as a table'));
	await expect.element(screen.getByRole('row', { name: /^72 1\/8 12\.5\s% 8\.00×/ })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^512 521\/4,608/ })).toBeVisible();
});

test('three checks are asked and answered, each for itself', async () => {
	const { check } = await show();
	await userEvent.fill(check('a').getByRole('textbox'), '7424');
	await userEvent.keyboard('{Enter}');
	await expect.element(check('a').getByText(/One of its two terms alone is larger/)).toBeVisible();
	await userEvent.fill(check('b').getByRole('textbox'), '72');
	await userEvent.keyboard('{Enter}');
	await expect.element(check('b').getByText(/With 64 filters it is 7\.9×, with 512 8\.8×/)).toBeVisible();
	await userEvent.click(check('c').getByRole('radio', { name: 'reduced it by 0.236' }));
	await userEvent.click(check('c').getByRole('button', { name: 'Commit' }));
	await expect.element(check('c').getByText(/That would leave 76\.4\s%/)).toBeVisible();
	await userEvent.click(check('c').getByRole('button', { name: 'Show the answer' }));
	await expect.element(check('c').getByText(/Answer: reduced it to 0\.236/)).toBeVisible();
	await expect.element(check('a').getByRole('button', { name: 'Show the answer' })).toBeVisible();
});
