import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { picture } from '$lib/messages/en/picture';
import Camera from '$lib/notebook/Camera.svelte';
import type { Pixels } from '$lib/notebook/picture';

const labels = picture.camera;
const devices = navigator.mediaDevices;

/** The machine seems to have a camera, or none. */
function withCamera(exists: boolean) {
	const camera = { kind: 'videoinput', deviceId: '', groupId: '', label: '', toJSON: () => '' } as const;
	const microphone = { ...camera, kind: 'audioinput' } as const;
	return vi
		.spyOn(devices, 'enumerateDevices')
		.mockResolvedValue(exists ? [microphone, camera] : [microphone]);
}

/** A camera that sees blue. */
function blueStream(): MediaStream {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [320, 240];
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no canvas');
	context.fillStyle = 'rgb(0 0 255)';
	context.fillRect(0, 0, 320, 240);
	return canvas.captureStream();
}

/** The next press opens this stream. */
function opens(stream: MediaStream) {
	return vi.spyOn(devices, 'getUserMedia').mockResolvedValue(stream);
}

function states(stream: MediaStream): string[] {
	return stream.getTracks().map(({ readyState }) => readyState);
}

async function show() {
	const ontake = vi.fn<(pixels: Pixels) => void>();
	return { ontake, screen: await render(Camera, { labels, ontake }) };
}

afterEach(() => {
	vi.restoreAllMocks();
});

describe('the camera', () => {
	test('has no button on a machine without one, until one is plugged in', async () => {
		const asked = withCamera(false);
		const { screen } = await show();
		await expect.poll(() => asked.mock.calls.length).toBe(1);
		expect(screen.getByRole('button').elements()).toHaveLength(0);
		withCamera(true);
		devices.dispatchEvent(new Event('devicechange'));
		await expect.element(screen.getByRole('button', { name: labels.open })).toBeVisible();
	});

	test('has no button on a page that may not know of cameras', async () => {
		vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
		const { screen } = await show();
		expect(screen.getByRole('button').elements()).toHaveLength(0);
	});

	test('is asked for by a press only', async () => {
		withCamera(true);
		const asked = opens(blueStream());
		const { screen } = await show();
		await expect.element(screen.getByRole('button', { name: labels.open })).toBeVisible();
		expect(asked).not.toHaveBeenCalled();
		await screen.getByRole('button', { name: labels.open }).click();
		expect(asked.mock.calls).toEqual([[{ video: { width: 320 } }]]);
	});

	test('takes the picture by keyboard, closes, and leaves the focus on its button', async () => {
		withCamera(true);
		const stream = blueStream();
		opens(stream);
		const { screen, ontake } = await show();
		await expect.element(screen.getByRole('button')).toBeVisible();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByLabelText(labels.preview)).toBeVisible();
		await expect.element(screen.getByRole('button', { name: labels.close })).toHaveFocus();
		await expect.element(screen.getByRole('button', { name: labels.take })).toBeVisible();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		const pixels = ontake.mock.lastCall?.[0];
		expect(pixels).toMatchObject({ width: 240, height: 240 });
		expect([...(pixels?.data.slice(0, 4) ?? [])]).toEqual([0, 0, 255, 255]);
		expect(states(stream)).toEqual(['ended']);
		await expect.element(screen.getByRole('button', { name: labels.open })).toHaveFocus();
	});

	test('stops when it is closed', async () => {
		withCamera(true);
		const stream = blueStream();
		opens(stream);
		const { screen, ontake } = await show();
		await screen.getByRole('button', { name: labels.open }).click();
		await screen.getByRole('button', { name: labels.close }).click();
		expect(states(stream)).toEqual(['ended']);
		expect(screen.getByLabelText(labels.preview).elements()).toHaveLength(0);
		expect(ontake).not.toHaveBeenCalled();
	});

	test('stops when the page moves on', async () => {
		withCamera(true);
		const stream = blueStream();
		opens(stream);
		const { screen } = await show();
		await screen.getByRole('button', { name: labels.open }).click();
		await expect.element(screen.getByLabelText(labels.preview)).toBeVisible();
		await screen.unmount();
		expect(states(stream)).toEqual(['ended']);
	});

	test('that is allowed only after it was closed is stopped at once', async () => {
		withCamera(true);
		const { promise, resolve } = Promise.withResolvers<MediaStream>();
		vi.spyOn(devices, 'getUserMedia').mockReturnValue(promise);
		const { screen } = await show();
		await screen.getByRole('button', { name: labels.open }).click();
		await expect.element(screen.getByText(labels.starting)).toBeVisible();
		await screen.getByRole('button', { name: labels.close }).click();
		const stream = blueStream();
		resolve(stream);
		await expect.poll(() => states(stream)).toEqual(['ended']);
		expect(screen.getByLabelText(labels.preview).elements()).toHaveLength(0);
	});

	test.each([
		{ name: 'NotAllowedError', says: labels.errors.denied },
		{ name: 'NotFoundError', says: labels.errors.absent },
		{ name: 'NotReadableError', says: labels.errors.busy },
		{ name: 'UnknownError', says: labels.errors.failed },
	])('that answers $name says so, and can be asked once more', async ({ name, says }) => {
		withCamera(true);
		vi.spyOn(devices, 'getUserMedia').mockRejectedValueOnce(new DOMException('no', name));
		const { screen } = await show();
		await screen.getByRole('button', { name: labels.open }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(says);
		opens(blueStream());
		await screen.getByRole('button', { name: labels.open }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent('');
		await expect.element(screen.getByRole('button', { name: labels.take })).toBeVisible();
	});

	test('that is pulled out says so', async () => {
		withCamera(true);
		const stream = blueStream();
		opens(stream);
		const { screen } = await show();
		await screen.getByRole('button', { name: labels.open }).click();
		await expect.element(screen.getByLabelText(labels.preview)).toBeVisible();
		stream.getTracks()[0]?.dispatchEvent(new Event('ended'));
		await expect.element(screen.getByRole('alert')).toHaveTextContent(labels.errors.lost);
	});
});
