import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FileButton from '$lib/ui/FileButton.svelte';

const file = (name: string) => new File(['x'], name);

function names(onfiles: ReturnType<typeof vi.fn<(files: readonly File[]) => void>>) {
	return onfiles.mock.calls.map(([files]) => files.map(({ name }) => name));
}

test('one file is handed over, and the same one twice, since it may have been mended in between', async () => {
	const onfiles = vi.fn<(files: readonly File[]) => void>();
	const screen = await render(FileButton, { label: 'Open', accept: 'image/*', onfiles });
	const field = screen.getByLabelText('Open');
	await expect.element(field).not.toHaveAttribute('multiple');
	await userEvent.upload(field, file('a.png'));
	await userEvent.upload(field, file('a.png'));
	expect(names(onfiles)).toEqual([['a.png'], ['a.png']]);
});

test('several files that are chosen at once are handed over at once', async () => {
	const onfiles = vi.fn<(files: readonly File[]) => void>();
	const screen = await render(FileButton, { label: 'Open', accept: '.json,.bin', multiple: true, onfiles });
	await userEvent.upload(screen.getByLabelText('Open'), [file('model.json'), file('a.bin'), file('b.bin')]);
	expect(names(onfiles)).toEqual([['model.json', 'a.bin', 'b.bin']]);
});

test('nothing is handed over where the reader chooses nothing', async () => {
	const onfiles = vi.fn<(files: readonly File[]) => void>();
	const screen = await render(FileButton, { label: 'Open', accept: '.json', onfiles });
	screen
		.getByLabelText('Open')
		.element()
		.dispatchEvent(new Event('change', { bubbles: true }));
	expect(onfiles).not.toHaveBeenCalled();
});
