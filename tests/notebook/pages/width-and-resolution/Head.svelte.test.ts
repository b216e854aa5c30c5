import { expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import Head from '$lib/notebook/pages/width-and-resolution/Head.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

function head(set: Readonly<Record<string, string>> = {}) {
	const words = pageWords('width-and-resolution', 'en').cells.head;
	return lessonCell({ id: 'width-and-resolution', name: 'head', cell: Head, given: { words }, set });
}

test('at the size that it was made for, flatten fits, and nothing has been run', async () => {
	const { screen, held } = await head();
	await expect.element(screen.getByText(/^Everything fits: 50,176 numbers arrive/)).toBeVisible();
	await expect.element(screen.getByText('Not run yet with these settings.')).toBeVisible();
	expect(held()).toBe('');
});

test('at the smaller size the engine’s own sentence stands at the broken join', async () => {
	const { screen, held } = await head();
	await screen.getByText('128 × 128', { exact: true }).click();
	await expect.element(screen.getByText(/50176 is not 16384/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /16,384 numbers → .*does not fit/ })).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: 'Handed over 16,384, expected 50,176.' }))
		.toBeVisible();
	expect(held()).toBe('#side=128');
});

test('a link restores the dials; a fixed pool that does not fit leaves the classifier unreached', async () => {
	const { screen, refusals } = await head({ head: 'pool', side: '128' });
	expect(refusals).toEqual([]);
	await expect.element(screen.getByRole('radio', { name: 'fixed 7×7 pool' })).toBeChecked();
	await expect.element(screen.getByText(/7 does not fit 4/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /nothing → .*not reached/ })).toBeVisible();
});

test('a side that there is not is refused', async () => {
	const { refusals } = await head({ side: '160' });
	expect(refusals).toEqual([expect.objectContaining({ asked: '160', given: '224' })]);
});

test('the table says all six', async () => {
	const { screen } = await head();
	await screen.getByText('Read the figure as a table').click();
	await expect
		.element(screen.getByRole('row', { name: /^global average pool 128 × 128.*fits$/ }))
		.toBeVisible();
});

test('a run whose picture is not there says so', async () => {
	const { screen } = await head({ head: 'global', side: '128' });
	const before = globalThis.fetch;
	globalThis.fetch = () => Promise.reject(new TypeError('offline'));
	try {
		await screen.getByRole('button', { name: 'Run' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/^The run broke off/);
	} finally {
		globalThis.fetch = before;
	}
});
