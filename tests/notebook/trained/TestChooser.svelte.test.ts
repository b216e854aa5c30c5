import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { trained as words } from '$lib/messages/en/pages/trained';
import TestChooser from '$lib/notebook/trained/TestChooser.svelte';

test('while another picture is chosen the field is empty and says so; it leads back to the test pictures', async () => {
	const asked: string[] = [];
	const screen = await render(TestChooser, {
		most: 1000,
		number: undefined,
		label: undefined,
		words,
		onselect: (id: string) => asked.push(id),
	});
	const field = screen.getByRole('spinbutton', { name: words.tests.name });
	await expect.element(field).toHaveValue(null);
	await expect.element(screen.getByText(words.tests.other)).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: words.tests.next }));
	await userEvent.click(field);
	await userEvent.keyboard('{ArrowUp}');
	expect(asked).toEqual(['test-1', 'test-1']);
	await screen.rerender({ number: 7, label: 9 });
	await expect.element(field).toHaveValue(7);
	await expect.element(screen.getByText(words.tests.other)).not.toBeInTheDocument();
});
