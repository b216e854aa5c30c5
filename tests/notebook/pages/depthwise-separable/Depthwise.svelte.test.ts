import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Depthwise from '$lib/notebook/pages/depthwise-separable/Depthwise.svelte';
import { convolution } from '$lib/ops/convolutions';
import { kindRun } from '../../../support/stage-run';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('depthwise-separable', 'en').cells.depthwise;
const { outputs } = kindRun(convolution('depthwise-separable'));

async function show(set: Readonly<Record<string, string>> = {}) {
	const shown = await lessonCell({
		...{ id: 'depthwise-separable', name: 'depthwise', cell: Depthwise, given: { words, outputs }, set },
	} as const);
	const { screen } = shown;
	return {
		...shown,
		sentence: screen.getByText(/^Step [\d,]+ of/),
		matrix: screen.getByRole('img', { name: /^Mixing matrix/ }),
		dial: (name: string) => screen.getByRole('spinbutton', { name }),
	};
}

test('the channel of the step is marked in the matrix, in the same frame', async () => {
	const { screen, sentence, matrix } = await show();
	await expect.element(sentence).toHaveTextContent(/^Step 510 of 1,296\. Output channel 2, row 4, column 3/);
	await expect.element(matrix).toHaveAccessibleName(/Output channel 2 depends on input channel 2;/);
	screen.getByRole('group', { name: 'Stage', exact: true }).element().focus();
	await userEvent.keyboard('{End}');
	await expect.element(matrix).toHaveAccessibleName(/Output channel 4 depends on input channel 4;/);
});

test('the matrix is a diagonal, then full, and the caption says so', async () => {
	const { screen, matrix, held } = await show();
	await expect.element(screen.getByText(/A diagonal:/)).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: 'Who reaches whom 4 of 16 pairs' })).toBeVisible();
	screen.getByRole('radio', { name: 'depthwise' }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(matrix).toHaveAccessibleName(/^Mixing matrix: 16 of 16 pairs/);
	await expect.element(screen.getByText(/together they link 16 of 16 pairs/)).toBeVisible();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText(/9 taps for each pair/)).toBeVisible();
	expect(held()).toBe('#matrix=standard');
});

test('every number of the prose is a dial of the stage, the matrix and the derivation', async () => {
	const { screen, sentence, dial, held } = await show();
	dial('Input channels M').element().focus();
	await userEvent.keyboard('{ArrowUp}{ArrowUp}');
	await expect
		.element(
			screen.getByRole('heading', { name: 'One kernel per channel: 6 maps in, 6 maps out, none mixed' }),
		)
		.toBeVisible();
	await expect.element(sentence).toHaveTextContent(/of 1,944 multiplications done\./);
	await expect.element(screen.getByRole('heading', { name: 'Who reaches whom 6 of 36 pairs' })).toBeVisible();
	await userEvent.fill(dial('Map side D_F'), '5');
	await userEvent.tab();
	await userEvent.fill(dial('Kernel side D_K'), '1');
	await userEvent.tab();
	await expect.element(sentence).toHaveTextContent(/of 150 multiplications done\./);
	expect(held()).toMatch(/^#D_f=5&M=6&D_k=1/);
});

test('the last line of the derivation is for the reader', async () => {
	const { screen } = await show();
	const lines = screen.getByRole('list', { name: 'Derivation' });
	const blank = lines.getByRole('group', { name: 'Line 4' });
	await userEvent.fill(blank.getByRole('textbox'), '1000');
	await userEvent.keyboard('{Enter}');
	await expect.element(blank.getByText('Not yet.')).toBeVisible();
	await userEvent.fill(blank.getByRole('textbox'), '1,296');
	await userEvent.keyboard('{Enter}');
	await expect.element(blank).not.toBeInTheDocument();
	await expect.element(lines).toHaveTextContent(/1.*296/);
});

test('the check knows where each wrong answer is from', async () => {
	const { screen } = await show();
	const check = screen.getByRole('group', { name: /^Check / });
	for (const [guess, reply] of [
		['216', /one square is lost. A kernel visits 36 places, not 6/],
		['72', /both squares are lost. The Chinese translation/],
		['10,368', /10,368 is the standard convolution/],
		['1296', /36 places, 4 channels, 9 taps: 1,296/],
	] as const) {
		await userEvent.fill(check.getByRole('textbox'), guess);
		await userEvent.keyboard('{Enter}');
		await expect.element(check.getByText(reply)).toBeVisible();
		if (guess !== '1296') await check.getByRole('button', { name: 'Change my guess' }).click();
	}
});

test('the two names are set side by side', async () => {
	const { screen } = await show();
	await expect.element(screen.getByRole('row', { name: /^MACs here/ })).toHaveTextContent(/1,296\s*2,448/);
	await expect
		.element(screen.getByRole('row', { name: /^Keras/ }))
		.toHaveTextContent(/DepthwiseConv2D\s*SeparableConv2D/);
});

test('a link brings back dials, grain, step and matrix', async () => {
	const set = { D_f: '5', M: '3', D_k: '2', grain: 'cell', step: '40', matrix: 'pointwise' };
	const { sentence, screen, held, refusals } = await show(set);
	expect(refusals).toEqual([]);
	await expect.element(sentence).toHaveTextContent('Step 40 of 75. Output channel 2, row 3, column 5.');
	await expect.element(screen.getByRole('radio', { name: 'pointwise' })).toBeChecked();
	expect(held()).toBe('#D_f=5&M=3&D_k=2&grain=cell&step=40&matrix=pointwise');
});

test('the matrix can be read as a table', async () => {
	const { screen } = await show();
	await screen.getByText('Read the figure as a table').click();
	await expect.element(screen.getByRole('table', { name: /depends on, depthwise/ })).toBeVisible();
});
