import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExamples } from '$lib/models/example-file';
import { inflated } from '$lib/models/inflated';
import pictures from '$lib/notebook/pictures.json';
import { firstGarment, garment, isGarment } from '$lib/notebook/trained/garment';
import { testNumber } from '$lib/notebook/trained/test-pictures';
import { batchOf } from '$lib/ops/examples';
import { forAll } from '../../support/for-all';

/** A picture of one shade but for one in its middle. */
function shaded(border: number, middle: number, side = 28) {
	const data = new Uint8ClampedArray(4 * side * side).fill(border);
	data.forEach((_, index) => {
		if (index % 4 === 3) data[index] = 255;
	});
	const centre = 4 * (Math.floor(side / 2) * side + Math.floor(side / 2));
	data.fill(middle, centre, centre + 3);
	return { width: side, height: side, data };
}

test('a test picture is fed as the training was fed', async () => {
	const examples = readExamples(await inflated(await readFile('static/fashion-mnist/test.bin')));
	const { images } = batchOf(examples, [4]);
	const data = new Uint8ClampedArray(4 * 784);
	data.forEach((_, index) => {
		data[index] = index % 4 === 3 ? 255 : (examples.pixels[4 * 784 + Math.floor(index / 4)] ?? 0);
	});
	const { values } = garment({ id: 'test-5', channels: 1, pixels: { width: 28, height: 28, data } });
	expect(values.shape).toEqual([28, 28, 1]);
	expect([...values.data]).toEqual([...images.data]);
});

test('every shade of grey keeps its place between black and white', () => {
	forAll(fc.integer({ min: 0, max: 255 }), (shade) => {
		const { values } = garment({ id: 'boot', channels: 1, pixels: shaded(shade, shade) });
		expect(new Set(values.data)).toEqual(new Set([Math.fround(shade / 255)]));
	});
});

test('a reader’s own picture on a light ground is turned round; one on a dark ground, and a picture of the site, are not', () => {
	const own = garment({ id: 'own', channels: 3, pixels: shaded(255, 0) });
	expect([own.isTurned, own.values.data[0], own.values.data[14 * 28 + 14]]).toEqual([true, 0, 1]);
	const dark = garment({ id: 'own', channels: 3, pixels: shaded(0, 255) });
	expect([dark.isTurned, dark.values.data[0], dark.values.data[14 * 28 + 14]]).toEqual([false, 0, 1]);
	const listed = garment({ id: 'test-3', channels: 1, pixels: shaded(255, 0) });
	expect([listed.isTurned, listed.values.data[0]]).toEqual([false, 1]);
});

test('garments are the site’s pictures of that size, test pictures and the reader’s own', () => {
	expect(firstGarment(pictures)).toBe('boot');
	const ids = ['cat', 'boot', 'test-7', 'own'];
	expect(ids.map((id) => isGarment(id, pictures))).toEqual([false, true, true, true]);
});

test.each([
	['test-1', 1],
	['test-1000', 1000],
	['test-1001', undefined],
	['test-0', undefined],
	['test-01', undefined],
	['test-1.5', undefined],
	['test--1', undefined],
	['boot', undefined],
])('of 1,000 test pictures %s is number %s', (id, number) => {
	expect(testNumber(id, 1000)).toBe(number);
});
