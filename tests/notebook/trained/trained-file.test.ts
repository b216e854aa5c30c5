import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { trained as words } from '$lib/messages/en/pages/trained';
import { smallNetwork } from '$lib/models/small-networks';
import { weightFile } from '$lib/models/trained-weights';
import { PictureError } from '$lib/notebook/picture-error';
import { TestPictures } from '$lib/notebook/trained/test-pictures';
import { fetchedWeights, TrainedFileError } from '$lib/notebook/trained/trained-file';
import { lostWords } from '$lib/notebook/trained/trained-text';
import { networkWeights } from '$lib/ops/formula-weights';
import { stages } from '$lib/ops/stages';

const network = { name: 'mobilenet', options: { kind: 'mobilenet' } } as const;
const urlOf = (file: string): string => `/${file}`;

/** Answers every question with these bytes. */
function served(bytes: Uint8Array, status = 200): void {
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(Uint8Array.from(bytes), { status })));
}

afterEach(() => {
	vi.unstubAllGlobals();
});

async function refusal(): Promise<TrainedFileError> {
	const error: unknown = await fetchedWeights(network, urlOf).catch((reason: unknown) => reason);
	if (error instanceof TrainedFileError) return error;
	throw new Error('the file was taken');
}

describe('the weights of a network', () => {
	test('come from its file, one entry for each stage', async () => {
		served(await readFile('static/trained/mobilenet.bin'));
		const { layers, input } = smallNetwork(network.options);
		expect(await fetchedWeights(network, urlOf)).toHaveLength(stages(layers, input).length);
	});

	test('that the server does not have are said to be missing, with its answer', async () => {
		served(new Uint8Array(), 404);
		expect(await refusal()).toMatchObject({
			rule: 'unreachable',
			file: 'trained/mobilenet.bin',
			reason: '404',
		});
	});

	test('that no server answers for are said to be out of reach', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
		expect(await refusal()).toMatchObject({ rule: 'offline', file: 'trained/mobilenet.bin' });
	});

	const whole = () => readFile('static/trained/mobilenet.bin');
	const other = smallNetwork({ kind: 'effnet' });
	const foreign = weightFile('effnet', networkWeights(stages(other.layers, other.input), 1));
	const broken: readonly (readonly [what: string, bytes: () => Promise<Uint8Array>, sentence: RegExp])[] = [
		['an empty file', () => Promise.resolve(new Uint8Array()), /must begin with FWT1: got ""; take a file/],
		[
			'a page of HTML',
			() => Promise.resolve(new TextEncoder().encode('<!doctype html><title>Not found')),
			/must begin with FWT1: got "<!do"/,
		],
		['a file cut short', async () => (await whole()).subarray(0, 9000), /as many bytes as its header says/],
		[
			'a header that claims 500 MB',
			async () => {
				const bytes = Uint8Array.from(await whole());
				new DataView(bytes.buffer).setUint32(4, 500_000_000, true);
				return bytes;
			},
			/the header must have at most 24813 bytes here: got 500000000/,
		],
		['the weights of another network', () => Promise.resolve(foreign), /take the file of this very network/],
		[
			'a number that is none',
			async () => {
				const bytes = Uint8Array.from(await whole());
				// The last value of the last array.
				bytes.set([0xff, 0x7f], bytes.length - 2);
				return bytes;
			},
			/must hold finite numbers: got NaN/,
		],
	];

	test.each(broken)('from %s get a sentence with the rule and a way out', async (_, bytes, sentence) => {
		served(await bytes());
		const error = await refusal();
		expect(error.rule).toBe('broken');
		const said = lostWords(error, words);
		expect(said).toMatch(sentence);
		expect(said).toContain('take the formula weights, which go on working');
	});
});

describe('test pictures', () => {
	const pictures = () => new TestPictures('/fashion-mnist/test.bin', 1000);
	const problem = async (): Promise<unknown> =>
		pictures()
			.picture('test-3')
			.catch((reason: unknown) => reason);

	test('come with their labels, and are fetched once', async () => {
		const file = await readFile('static/fashion-mnist/test.bin');
		const fetched = vi.fn(() => Promise.resolve(new Response(Uint8Array.from(file))));
		vi.stubGlobal('fetch', fetched);
		const own = pictures();
		const [first, other] = [await own.picture('test-1'), await own.picture('test-1000')];
		expect(first).toMatchObject({ id: 'test-1', channels: 1, label: 9, pixels: { width: 28, height: 28 } });
		expect(other?.id).toBe('test-1000');
		expect(await own.picture('boot')).toBeUndefined();
		expect(fetched).toHaveBeenCalledTimes(1);
	});

	test.each([
		['cut short', (file: Uint8Array) => file.subarray(0, 5000), 'broken-set'],
		['of weights', () => new TextEncoder().encode('no gzip at all'), 'broken-set'],
	])('from a file %s are refused by a rule', async (_, change, rule) => {
		served(change(await readFile('static/fashion-mnist/test.bin')));
		expect(await problem()).toMatchObject({ rule, values: { name: 'fashion-mnist/test.bin' } });
	});

	test('that could not be had are asked for again', async () => {
		served(new Uint8Array(), 503);
		const own = pictures();
		await expect(own.picture('test-3')).rejects.toThrow(PictureError);
		served(await readFile('static/fashion-mnist/test.bin'));
		expect((await own.picture('test-3'))?.id).toBe('test-3');
	});
});
