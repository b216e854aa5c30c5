import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bet } from '$lib/messages/en/pages/bet';
import Machine from '$lib/notebook/pages/bet/Machine.svelte';
import { ndArray } from '$lib/ops/array';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = bet.cells.machine;
const record = { trained: 60_000, epochs: 3, tested: 10_000, correct: 8955, subset: 1000, ofSubset: 902 };
const network = { ...record, name: 'mobilenet', options: { kind: 'mobilenet' } } as const;
const rival = { ...record, name: 'standard', options: { kind: 'standard' } } as const;
const step = {
	means: ndArray([1, 1, 1], [1]),
	kernel: ndArray([1, 10]),
	bias: ndArray([10]),
	shares: ndArray([1, 1, 10], [0, 0, 0, 0, 0, 0.25, 0, 0, 0, 0.75]),
};

function machine(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({
		id: 'bet',
		name: 'machine',
		cell: Machine,
		given: { words, network, rival, step },
		set,
	});
}

afterEach(() => {
	vi.unstubAllGlobals();
});

test('before anything runs, the shares of the build stand with the meters, and no time', async () => {
	const { screen, held } = await machine();
	await expect
		.element(screen.getByText('Its answer: ankle boot, with 75.0\u202f% of the whole.'))
		.toBeVisible();
	await expect
		.element(screen.getByText(/^These shares were worked out when the page was built/))
		.toBeVisible();
	await expect.element(screen.getByText('237,424', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('9,760', { exact: true })).toBeVisible();
	expect(held()).toBe('');
});

test('weights that cannot be read get a sentence in place; what the build worked out stays', async () => {
	const before = globalThis.fetch;
	vi.stubGlobal('fetch', (url: string, options: RequestInit) =>
		url.includes('trained/') ? Promise.resolve(new Response('<html>')) : before(url, options),
	);
	const { screen } = await machine();
	screen.getByRole('button', { name: words.run }).element().focus();
	await userEvent.keyboard('{Enter}');
	const alert = screen.getByRole('alert').filter({ hasText: 'trained/mobilenet.bin' });
	await expect.element(alert).toHaveTextContent(/must begin with FWT1: got "<htm"/);
	await expect
		.element(screen.getByText('Its answer: ankle boot, with 75.0\u202f% of the whole.'))
		.toBeVisible();
	vi.unstubAllGlobals();
	await screen.getByRole('button', { name: words.retry }).click();
	await expect.element(screen.getByText(/^Your machine did it/)).toBeVisible();
});

test('another picture is run as soon as it is chosen, and is in the link', async () => {
	const { screen, held } = await machine();
	await screen.getByRole('radio', { name: 'A handbag with a round handle' }).click();
	await expect.element(screen.getByText(/^Your machine did it/)).toBeVisible();
	await expect.element(screen.getByText(/^Its answer: bag, with/)).toBeVisible();
	await expect.element(screen.getByText(/^[\d.]+\u00a0ms$/)).toBeVisible();
	expect(held()).toBe('#input=bag');
});
