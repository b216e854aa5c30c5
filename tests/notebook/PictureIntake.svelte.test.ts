import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { picture as labels } from '$lib/messages/en/picture';
import { PictureError } from '$lib/notebook/picture-error';
import { decodePicture } from '$lib/notebook/picture-source';
import { fixture, fixtureFile } from './fixtures/browser-files';
import { alt, carrying, drag, drawn, fileButton, paste, show } from './fixtures/picture-input';
import '../../src/app.css';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('the reader’s own picture', () => {
	test('comes from a file', async () => {
		const { onown } = await show();
		await userEvent.upload(fileButton, await fixtureFile('halves.png'));
		await expect.poll(() => onown.mock.calls).toMatchObject([[{ width: 4, height: 4 }]]);
	});

	test('comes from a file that is chosen a second time', async () => {
		const { onown } = await show();
		await userEvent.upload(fileButton, await fixtureFile('halves.png'));
		await expect.poll(() => onown.mock.calls.length).toBe(1);
		await userEvent.upload(fileButton, await fixtureFile('halves.png'));
		await expect.poll(() => onown.mock.calls.length).toBe(2);
		await expect.element(fileButton).toHaveValue('');
	});

	test('comes by drag and drop, the first picture of several files', async () => {
		const { onown } = await show();
		const text = new File(['text'], 'notes.txt', { type: 'text/plain' });
		const file = new File([await fixture('halves.png')], 'halves.png', { type: 'image/png' });
		const over = drag('dragover', carrying(text, file));
		const drop = drag('drop', carrying(text, file));
		expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
		await expect.poll(() => onown.mock.calls).toMatchObject([[{ width: 4, height: 4 }]]);
	});

	test('held over the component outlines it until it leaves', async () => {
		const { screen } = await show();
		const zone = () => screen.container.firstElementChild ?? screen.container;
		const outline = () => getComputedStyle(zone()).outlineColor;
		const before = outline();
		drag('dragover', carrying());
		await expect.poll(outline).not.toBe(before);
		drag('dragleave', carrying());
		await expect.poll(outline).toBe(before);
	});

	test('comes from the clipboard while the focus is inside', async () => {
		const { screen, onown } = await show();
		const file = await fixtureFile('halves.jpg');
		paste(carrying(file));
		screen.getByRole('radio').first().element().focus();
		paste(carrying(file));
		await expect.poll(() => onown.mock.calls.length).toBe(1);
	});

	test('is the last one that was brought, though an earlier one takes longer', async () => {
		const { onown } = await show();
		const slow = await fixtureFile('halves.png');
		const whole = slow.arrayBuffer.bind(slow);
		const { promise, resolve } = Promise.withResolvers<null>();
		vi.spyOn(File.prototype, 'arrayBuffer').mockImplementationOnce(() => promise.then(whole));
		drag('drop', carrying(slow));
		drag('drop', carrying(new File([await drawn(9, 9)], 'nine.png')));
		await expect.poll(() => onown.mock.calls).toMatchObject([[{ width: 9 }]]);
		resolve(null);
		// By the time that another one is decoded, the slow one is too.
		await promise.then(() => decodePicture(slow));
		expect(onown).toHaveBeenCalledTimes(1);
	});

	test('is dropped when another picture is selected before it is read', async () => {
		const { screen, onown, onselect } = await show();
		const { promise, resolve } = Promise.withResolvers<ArrayBuffer>();
		vi.spyOn(File.prototype, 'arrayBuffer').mockReturnValueOnce(promise);
		drag('drop', carrying(await fixtureFile('halves.png')));
		await expect.element(screen.getByText(labels.reading)).toBeVisible();
		await screen.getByRole('radio', { name: alt('cat') }).click();
		resolve((await fixture('halves.png')).buffer);
		await expect.element(screen.getByText(labels.reading)).not.toBeInTheDocument();
		expect(onselect).toHaveBeenCalledWith('cat');
		expect(onown).not.toHaveBeenCalled();
	});

	test('never leaves the page, and the page says so', async () => {
		const { screen, onown } = await show();
		const file = await fixtureFile('halves.png');
		const fetched = vi.spyOn(globalThis, 'fetch');
		const opened = vi.spyOn(XMLHttpRequest.prototype, 'open');
		const sent = vi.spyOn(navigator, 'sendBeacon');
		drag('drop', carrying(file));
		await expect.poll(() => onown.mock.calls.length).toBe(1);
		for (const way of [fetched, opened, sent]) expect(way).not.toHaveBeenCalled();
		await expect.element(screen.getByText(labels.privacy)).toBeVisible();
	});
});

describe('what goes wrong', () => {
	test('is said at the place, and the selected picture stays', async () => {
		const { screen, onown, onerror } = await show({ selected: 'cat' });
		await userEvent.upload(fileButton, new File(['no picture'], 'notes.png', { type: 'image/png' }));
		const alert = screen.getByRole('alert').filter({ hasText: '“notes.png” is not a picture' });
		await expect.element(alert).toBeVisible();
		expect(onerror.mock.calls).toMatchObject([[{ rule: 'not-a-picture' }]]);
		expect(onown).not.toHaveBeenCalled();
		await expect.element(screen.getByRole('radio', { name: alt('cat') })).toBeChecked();
		await expect.element(screen.getByRole('button', { name: labels.retry })).not.toBeInTheDocument();
	});

	test('is forgotten with the next picture', async () => {
		const { screen, onown } = await show();
		drag('drop', carrying(new File([], 'nothing.png')));
		const sentence = screen.getByText('“nothing.png” is empty');
		await expect.element(sentence).toBeVisible();
		drag('drop', carrying(await fixtureFile('halves.png')));
		await expect.poll(() => onown.mock.calls.length).toBe(1);
		await expect.element(sentence).not.toBeInTheDocument();
	});

	test.each([
		{
			what: 'a link',
			part: { type: 'text/uri-list', text: 'https://example.org/cat.png' },
			says: 'That is a link',
		},
		{ what: 'text', part: { type: 'text/plain', text: 'cat' }, says: 'There is no picture in that' },
	])('with $what that is dropped is said, and nothing is fetched', async ({ part, says }) => {
		const fetched = vi.spyOn(globalThis, 'fetch');
		const { screen } = await show();
		drag('drop', carrying(part));
		await expect.element(screen.getByText(says)).toBeVisible();
		expect(fetched).not.toHaveBeenCalled();
	});

	test('can be tried again where that helps', async () => {
		const { screen, onown } = await show();
		vi.spyOn(File.prototype, 'arrayBuffer').mockRejectedValueOnce(
			new DOMException('gone', 'NotReadableError'),
		);
		drag('drop', carrying(await fixtureFile('halves.png')));
		await screen.getByRole('button', { name: labels.retry }).click();
		await expect.poll(() => onown.mock.calls).toMatchObject([[{ width: 4, height: 4 }]]);
		await expect.element(screen.getByRole('button', { name: labels.retry })).not.toBeInTheDocument();
	});

	test('with a bundled picture is said too, and its owner tries again', async () => {
		const onretry = vi.fn();
		const problem = new PictureError('unreachable', { name: 'cat.png', status: 503 });
		const { screen } = await show({ selected: 'cat', problem, onretry });
		await expect.element(screen.getByText(/“cat.png” could not be reached.*503/)).toBeVisible();
		await screen.getByRole('button', { name: labels.retry }).click();
		expect(onretry).toHaveBeenCalledOnce();
	});
});
