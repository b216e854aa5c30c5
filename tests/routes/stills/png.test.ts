import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import pictures from '$lib/notebook/pictures.json';
import { decodedPng, opacityPng } from '../../../src/routes/stills/png.server';

test('the first picture of the site is read, pixel by pixel', () => {
	const [cat] = pictures;
	const { width, height, data } = decodedPng(readFileSync(`static/${cat?.file ?? ''}`));
	expect([width, height]).toEqual([cat?.width, cat?.height]);
	expect(data).toHaveLength(width * height * 4);
	// As an image program reads them: the first pixel, the middle one and the last.
	const pixel = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
	expect([pixel(0, 0), pixel(32, 32), pixel(63, 63)]).toEqual([
		[174, 137, 125, 255],
		[169, 124, 83, 255],
		[95, 69, 56, 255],
	]);
});

test('a grey picture is read as well: the pixels of a boot, which are those of the test set', () => {
	const boot = pictures.find(({ id }) => id === 'boot');
	const { width, height, data } = decodedPng(readFileSync(`static/${boot?.file ?? ''}`));
	expect([width, height, data.length]).toEqual([28, 28, 28 * 28 * 4]);
	const pixel = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
	expect(pixel(0, 0)).toEqual([0, 0, 0, 255]);
	const [red, green, blue] = pixel(14, 20);
	expect([green, blue]).toEqual([red, red]);
	expect(red).toBeGreaterThan(100);
});

test('a picture of another kind is refused', () => {
	expect(() => decodedPng(opacityPng(Uint8Array.of(1, 2), 2))).toThrow(
		'only plain RGB or grey of 8 bits is read',
	);
});

test('opacity is written line by line, and nothing else', () => {
	const file = opacityPng(Uint8Array.of(0, 50, 100, 150, 200, 255), 3);
	expect([...file.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
	expect([file.readUInt32BE(16), file.readUInt32BE(20), ...file.subarray(24, 29)]).toEqual([
		3, 2, 8, 4, 0, 0, 0,
	]);
	const start = file.indexOf('IDAT') + 4;
	const lines = inflateSync(file.subarray(start, start + file.readUInt32BE(start - 8)));
	expect([...lines]).toEqual([0, 0, 0, 0, 50, 0, 100, 0, 0, 150, 0, 200, 0, 255]);
});
