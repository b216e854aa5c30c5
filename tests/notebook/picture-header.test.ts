import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PictureError, pictureSentence, type PictureRule } from '$lib/notebook/picture-error';
import { pictureHeader, requireFileSize } from '$lib/notebook/picture-header';
import pictures from '$lib/notebook/pictures.json';
import { picture as words } from '$lib/messages/en/picture';
import { forAll } from '../support/for-all';
import { badBodies, badHeaders } from './fixtures/picture-files';

function file(path: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(new URL(path, import.meta.url)));
}

function fixture(name: string): Uint8Array<ArrayBuffer> {
	return file(`fixtures/${name}`);
}

const good = {
	png: fixture('halves.png'),
	jpeg: fixture('halves.jpg'),
	gif: fixture('halves-moving.gif'),
	webp: fixture('halves.webp'),
};

/** What is thrown, which has to be a PictureError. */
function refusal(act: () => unknown): PictureError {
	try {
		act();
	} catch (error) {
		if (error instanceof PictureError) return error;
		throw error;
	}
	throw new Error('nothing was refused');
}

describe('the header of a file', () => {
	test.each([
		{ name: 'halves.png', kind: 'png' },
		{ name: 'halves-half-clear.png', kind: 'png' },
		{ name: 'halves.jpg', kind: 'jpeg' },
		{ name: 'halves-progressive.jpg', kind: 'jpeg' },
		{ name: 'halves-turned.jpg', kind: 'jpeg' },
		{ name: 'halves-moving.gif', kind: 'gif' },
		{ name: 'halves.webp', kind: 'webp' },
		{ name: 'halves-lossless.webp', kind: 'webp' },
		{ name: 'halves-half-clear.webp', kind: 'webp' },
	])('of $name says $kind, 6 × 4', ({ name, kind }) => {
		expect(pictureHeader(fixture(name))).toEqual({ kind, width: 6, height: 4 });
	});

	test.each(badHeaders(good))('of $what breaks the rule $rule', ({ bytes, rule, values }) => {
		const error = refusal(() => pictureHeader(bytes, 'cat.png'));
		expect(error.rule).toBe(rule);
		expect(error.values).toMatchObject({ name: 'cat.png', ...values });
	});

	test.each(badBodies(good))('of $what is in order', ({ bytes }) => {
		expect(pictureHeader(bytes)).toMatchObject({ width: 6, height: 4 });
	});

	test('is read where the bytes lie within a larger buffer', () => {
		const buffer = new Uint8Array(good.png.length + 5);
		buffer.set(good.png, 5);
		expect(pictureHeader(buffer.subarray(5))).toEqual({ kind: 'png', width: 6, height: 4 });
	});

	test('of any bytes gives a size or a PictureError, and comes to an end', () => {
		const starts = Object.values(good).map((bytes) => [...bytes.slice(0, 16)]);
		const anyBytes = fc.tuple(fc.constantFrom(...starts, []), fc.array(fc.integer({ min: 0, max: 255 })));
		forAll(
			anyBytes,
			([start, rest]) => {
				try {
					const { width, height } = pictureHeader(Uint8Array.from([...start, ...rest]));
					expect(width * height).toBeGreaterThan(0);
				} catch (error) {
					expect(error).toBeInstanceOf(PictureError);
				}
			},
			2000,
		);
	});
});

describe('the size of a file', () => {
	test('may be 20 MB', () => {
		expect(() => {
			requireFileSize(20e6);
		}).not.toThrow();
	});

	test.each([
		{ bytes: 20e6 + 1, megabytes: 21 },
		{ bytes: 21e6, megabytes: 21 },
		{ bytes: 3e9, megabytes: 3000 },
	])('of $bytes bytes is too large', ({ bytes, megabytes }) => {
		const error = refusal(() => {
			requireFileSize(bytes, 'film.png');
		});
		expect(error).toMatchObject({
			rule: 'too-large-file',
			values: { name: 'film.png', megabytes, limit: 20 },
		});
	});

	test('of nothing is refused as empty', () => {
		const error = refusal(() => {
			requireFileSize(0, 'cat.png');
		});
		expect(error).toMatchObject({ rule: 'empty', values: { name: 'cat.png' } });
	});
});

describe('the sentence of an error', () => {
	const errors: readonly PictureError[] = [
		new PictureError('empty', { name: 'cat.png' }),
		new PictureError('too-large-file', { name: 'cat.png', megabytes: 21, limit: 20 }),
		new PictureError('unreachable', { name: 'cat.png', status: 404 }),
		new PictureError('unreachable', { name: 'cat.png', status: 0 }),
		...badHeaders(good).map(({ bytes }) => refusal(() => pictureHeader(bytes, 'cat.png'))),
	];

	test.each(errors)('names the file and a way out: $message', (error) => {
		const sentence = pictureSentence(error, words);
		expect(sentence).toContain('“cat.png”');
		expect(sentence).toMatch(/(choose another|try again).*\.$/i);
	});

	test('names the limit and the value', () => {
		const sentence = (rule: PictureRule) => {
			const error = errors.find((candidate) => candidate.rule === rule);
			return error === undefined ? '' : pictureSentence(error, words);
		};
		expect(sentence('too-large-file')).toMatch(/at most 20 MB.*has 21 MB/);
		expect(sentence('too-many-pixels')).toMatch(/at most 50 million pixels.*has 20,000 × 20,000/);
		expect(sentence('unreachable')).toContain('404');
		expect(sentence('empty')).toContain('0 bytes');
	});

	test.each(['link', 'text'] as const)('on %s says what to do', (found) => {
		const error = new PictureError('not-a-picture', { name: '', found });
		expect(pictureSentence(error, words)).toMatch(/choose (a|the) file\.$/);
	});
});

describe('a bundled picture', () => {
	test.each(pictures)(
		'$id is there in the size that the list says, and has words',
		({ id, width, height, ...rest }) => {
			const bytes = file(`../../static/${rest.file}`);
			expect(pictureHeader(bytes)).toEqual({ kind: 'png', width, height });
			expect(words.pictures[id]?.alt).toMatch(/^[A-Z]/);
			expect(words.pictures[id]?.title).toBe(rest.title);
		},
	);
});
