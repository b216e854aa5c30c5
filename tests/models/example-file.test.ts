import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { exampleFile, readExamples } from '$lib/models/example-file';
import { inflated } from '$lib/models/inflated';
import { tensorFile, type NamedArray } from '$lib/models/tensor-file';
import { stripes } from '../support/stripes';

const examples = stripes(12);
const file = exampleFile({}, examples);

test('pictures come back from their file, compressed or not', async () => {
	expect(readExamples(await inflated(file))).toEqual(examples);
	expect(readExamples(await inflated(gzipSync(file)))).toEqual(examples);
});

test.each([
	['train', 3000],
	['test', 1000],
])('the small set to %s has as many pictures of each class', async (part, count) => {
	const { sides, labels, pixels } = readExamples(
		await inflated(await readFile(`static/fashion-mnist/${part}.bin`)),
	);
	expect([sides, labels.length, pixels.length]).toEqual([[28, 28], count, count * 28 * 28]);
	const classes = Array.from({ length: 10 }, (_, label) => labels.filter((each) => each === label).length);
	expect(classes).toEqual(classes.map(() => count / 10));
});

describe('what is no file of pictures gets a sentence', () => {
	const pixels: NamedArray = { name: 'pixels', type: 'uint8', shape: [2, 1, 3], data: new Uint8Array(6) };
	const labels: NamedArray = { name: 'labels', type: 'uint8', shape: [2], data: new Uint8Array(2) };

	it.each([
		['without labels', [pixels], 'there must be pixels and labels, as bytes; take a file of pictures'],
		[
			'with pixels that are no bytes',
			[{ ...pixels, type: 'float32' as const }, labels],
			'there must be pixels and labels',
		],
		[
			'with a label too many',
			[pixels, { ...labels, shape: [3], data: new Uint8Array(3) }],
			'[count, height, width] and [count]: got 2×1×3 and 3; take a file of pictures',
		],
		[
			'in colour',
			[{ ...pixels, shape: [2, 1, 1, 3] }, labels],
			'[count, height, width] and [count]: got 2×1×1×3 and 2',
		],
	])('%s', (_, arrays, sentence) => {
		expect(() => readExamples(tensorFile({}, arrays))).toThrow(sentence);
	});

	it('cut short while it is compressed', async () => {
		await expect(inflated(gzipSync(file).subarray(0, 200))).rejects.toThrow(
			/^the compressed file must be whole: .*; load it again$/,
		);
	});

	it('compressed to nearly nothing', async () => {
		await expect(inflated(gzipSync(new Uint8Array(2 ** 26 + 1)))).rejects.toThrow(
			'a file must hold at most 67108864 bytes: got more; write it anew',
		);
	});
});
