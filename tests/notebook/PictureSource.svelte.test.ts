import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Pixels } from '$lib/notebook/picture';
import { PictureError } from '$lib/notebook/picture-error';
import { decodePicture, fetchPicture } from '$lib/notebook/picture-source';
import { fixture, fixtureFile } from './fixtures/browser-files';
import { badBodies, badHeaders } from './fixtures/picture-files';

const good = {
	png: await fixture('halves.png'),
	jpeg: await fixture('halves.jpg'),
	gif: await fixture('halves-moving.gif'),
	webp: await fixture('halves.webp'),
};

/** Red, green, blue and opacity of one pixel. */
function colour({ width, data }: Pixels, x: number, y: number): number[] {
	return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** Whether the colour is the other one, but for what a lossy file loses. */
function isNearly(seen: readonly number[], expected: readonly number[]): boolean {
	return seen.length === 4 && seen.every((value, index) => Math.abs(value - (expected[index] ?? NaN)) <= 40);
}

async function refusal(promise: Promise<unknown>): Promise<unknown> {
	return promise.then(
		() => 'nothing was refused',
		(error: unknown) => error,
	);
}

/** A picture of one colour, as a file. */
async function drawn(width: number, height: number, type: string): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no canvas');
	context.fillStyle = 'rgb(0 128 0)';
	context.fillRect(0, 0, width, height);
	return canvas.convertToBlob({ type });
}

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a file that is a picture', () => {
	test.each(['halves.png', 'halves-lossless.webp', 'halves-moving.gif'])(
		'as %s is decoded exactly, the first frame if it moves',
		async (name) => {
			const pixels = await decodePicture(await fixtureFile(name));
			expect(pixels).toMatchObject({ width: 4, height: 4 });
			expect(colour(pixels, 0, 0)).toEqual([255, 0, 0, 255]);
			expect(colour(pixels, 3, 3)).toEqual([0, 0, 255, 255]);
		},
	);

	test.each(['halves.jpg', 'halves-progressive.jpg', 'halves.webp'])(
		'as %s is decoded nearly',
		async (name) => {
			const pixels = await decodePicture(await fixtureFile(name));
			expect(colour(pixels, 0, 0)).toSatisfy((seen: number[]) => isNearly(seen, [255, 0, 0, 255]));
			expect(colour(pixels, 3, 3)).toSatisfy((seen: number[]) => isNearly(seen, [0, 0, 255, 255]));
		},
	);

	test('keeps its opacity', async () => {
		const pixels = await decodePicture(await fixtureFile('halves-half-clear.png'));
		expect(colour(pixels, 0, 0)).toEqual([255, 0, 0, 128]);
	});

	test('is shown upright if it says how it was held', async () => {
		const pixels = await decodePicture(await fixtureFile('halves-turned.jpg'));
		expect(colour(pixels, 0, 0)).toSatisfy((seen: number[]) => isNearly(seen, [255, 0, 0, 255]));
		expect(colour(pixels, 3, 0)).toSatisfy((seen: number[]) => isNearly(seen, [255, 0, 0, 255]));
		expect(colour(pixels, 0, 3)).toSatisfy((seen: number[]) => isNearly(seen, [0, 0, 255, 255]));
	});

	test('is known by its bytes, whatever its name and type say', async () => {
		const file = new File([good.png], 'notes.txt', { type: 'text/plain' });
		expect(await decodePicture(file)).toMatchObject({ width: 4, height: 4 });
	});

	test.each([
		{ width: 3000, height: 2000 },
		{ width: 2000, height: 3000 },
	])('of $width × $height pixels is shrunk while it is decoded', async ({ width, height }) => {
		const decode = vi.spyOn(globalThis, 'createImageBitmap');
		const pixels = await decodePicture(await drawn(width, height, 'image/png'));
		expect([1024, 1025]).toContain(Math.max(pixels.width, pixels.height));
		expect(Math.min(pixels.width, pixels.height)).toBe(1024);
		expect(colour(pixels, 500, 500)).toEqual([0, 128, 0, 255]);
		expect(decode.mock.calls[0]?.[1]).toMatchObject({ resizeQuality: 'high' });
	});

	test('of which one side is short is cut, not shrunk', async () => {
		expect(await decodePicture(await drawn(5001, 100, 'image/png'))).toMatchObject({
			width: 101,
			height: 100,
		});
	});
});

describe('a file that is not', () => {
	test.each([...badHeaders(good), ...badBodies(good)])('as $what breaks the rule $rule', async (bad) => {
		const error = await refusal(decodePicture(new File([bad.bytes], 'cat.png', { type: 'image/png' })));
		expect(error).toBeInstanceOf(PictureError);
		expect(error).toMatchObject({ rule: bad.rule, values: { name: 'cat.png', ...bad.values } });
	});

	test.each(badHeaders(good))('as $what is never handed to the decoder', async ({ bytes }) => {
		const decode = vi.spyOn(globalThis, 'createImageBitmap');
		await refusal(decodePicture(new File([bytes], 'cat.png')));
		expect(decode).not.toHaveBeenCalled();
	});

	test('because it is empty is refused', async () => {
		expect(await refusal(decodePicture(new File([], 'cat.png')))).toMatchObject({ rule: 'empty' });
	});

	test('because it has 21 MB is refused before it is read', async () => {
		const file = new File([good.png, new Uint8Array(21e6 - good.png.length)], 'cat.png');
		const read = vi.spyOn(file, 'arrayBuffer');
		expect(await refusal(decodePicture(file))).toMatchObject({
			rule: 'too-large-file',
			values: { megabytes: 21 },
		});
		expect(read).not.toHaveBeenCalled();
	});

	test('to be read any more is unreachable', async () => {
		const file = new File([good.png], 'cat.png');
		vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
		expect(await refusal(decodePicture(file))).toMatchObject({
			rule: 'unreachable',
			values: { name: 'cat.png', status: 0 },
		});
	});
});

describe('a picture of this site', () => {
	test('is fetched and decoded', async () => {
		const pixels = await fetchPicture('/pictures/cat.png');
		expect(pixels).toMatchObject({ width: 64, height: 64 });
		expect(colour(pixels, 0, 0)).toEqual([174, 137, 125, 255]);
	});

	test('that does not answer is unreachable, and can be asked for once more', async () => {
		const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
		expect(await refusal(fetchPicture('/pictures/cat.png'))).toMatchObject({
			rule: 'unreachable',
			values: { name: 'cat.png', status: 0 },
		});
		expect(await fetchPicture('/pictures/cat.png')).toMatchObject({ width: 64, height: 64 });
		expect(fetched).toHaveBeenCalledTimes(2);
	});

	test('that is not there is unreachable by its status', async () => {
		vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
		expect(await refusal(fetchPicture('/pictures/cat.png'))).toMatchObject({
			rule: 'unreachable',
			values: { status: 404 },
		});
	});

	test('of another site is never asked for', async () => {
		expect(await refusal(fetchPicture('https://example.org/cat.png'))).toMatchObject({
			rule: 'unreachable',
			values: { name: 'cat.png', status: 0 },
		});
		const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
		expect(asked).not.toContain('example.org');
	});
});
