import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cellPage } from '../../fixtures/cell-page';

test('the numbers in the prose drive the stage, the heading, the derivation and the table', async () => {
	const { screen, sentence, held } = await cellPage('cost');
	await expect.element(screen.getByRole('heading', { name: /10,368 multiplications/ })).toBeVisible();
	const filters = screen.getByRole('spinbutton', { name: 'Output channels N' });
	filters.element().focus();
	await userEvent.keyboard('{ArrowUp}{ArrowUp}');
	await expect.element(screen.getByRole('heading', { name: /12,960 multiplications/ })).toBeVisible();
	await expect.element(sentence).toHaveTextContent('of 12,960 multiplications done.');
	await expect.element(screen.getByRole('list', { name: 'Derivation' })).toHaveTextContent(/12.*960/);
	await expect
		.element(screen.getByRole('row', { name: /^Standard convolution/ }))
		.toHaveTextContent(/12,960.*360/);
	expect(held()).toBe('#N=10');
});

test('every number of the prose is a dial', async () => {
	const { screen } = await cellPage('cost');
	for (const [name, size] of [
		['Map side D_F', '4'],
		['Kernel side D_K', '1'],
		['Input channels M', '2'],
		['Output channels N', '3'],
	] as const) {
		await userEvent.fill(screen.getByRole('spinbutton', { name }), size);
		await userEvent.tab();
	}
	await expect.element(screen.getByRole('heading', { name: /\b96 multiplications/ })).toBeVisible();
	await expect.element(screen.getByText(/^Step [\d,]+ of/)).toHaveTextContent('Step 96 of 96.');
});

test('scrubbing turns the wheels', async () => {
	const { screen } = await cellPage('cost');
	const wheels = () =>
		[...screen.container.querySelectorAll('.odometer .at')].map(({ textContent }) => textContent);
	expect(wheels()).toEqual(['3 of 8', '11 of 36', '2 of 4', '6 of 9']);
	await userEvent.fill(screen.getByRole('slider', { name: 'Position' }), '10368');
	await expect.poll(wheels).toEqual(['8 of 8', '36 of 36', '4 of 4', '9 of 9']);
});

test('a link brings back dials, grain and step, the step of the run that the dials ask for', async () => {
	const { sentence, held, refusals } = await cellPage('cost', {
		...{ D_f: '8', M: '2', N: '20', D_k: '1', grain: 'cell', step: '1200' },
	});
	expect(refusals).toEqual([]);
	await expect
		.element(sentence)
		.toHaveTextContent('Step 1,200 of 1,280. Output channel 19, row 6, column 8.');
	expect(held()).toBe('#D_f=8&M=2&N=20&D_k=1&grain=cell&step=1200');
});

test('a step that the run has not goes to its last', async () => {
	const { refusals } = await cellPage('cost', { N: '1', step: '99999' });
	expect(refusals).toMatchObject([{ asked: '99999', given: '1296' }]);
});

test('the check asks for multiplications and weights, and replies to each', async () => {
	const { screen } = await cellPage('cost');
	const check = screen.getByRole('group', { name: /^Check / });
	await userEvent.fill(check.getByRole('textbox', { name: 'multiply–accumulates' }), '324');
	await userEvent.fill(check.getByRole('textbox', { name: 'weights' }), '10,368');
	await userEvent.click(check.getByRole('button', { name: 'Commit' }));
	await expect.element(check.getByText(/324 is one filter on one channel/)).toBeVisible();
	await expect.element(check.getByText(/its weights are shared/)).toBeVisible();
	await userEvent.click(check.getByRole('button', { name: 'Change my guess' }));
	await userEvent.fill(check.getByRole('textbox', { name: 'multiply–accumulates' }), '10368');
	await userEvent.fill(check.getByRole('textbox', { name: 'weights' }), '288');
	await userEvent.click(check.getByRole('button', { name: 'Commit' }));
	await expect.element(check.getByText(/Every weight is used again at each of the 36 places/)).toBeVisible();
});
