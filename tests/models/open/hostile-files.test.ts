import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { JsonError } from '$lib/models/json';
import { ModelFileError } from '$lib/models/open/model-file-error';
import { graphFiles, graphModel, shardName, type Weights } from '../../support/graph-model';
import { openedFiles, refusal, row } from '../../support/model-files';
import { onnxFile, smallOnnx } from '../../support/onnx-file';

const weights: Weights = { k: [3, 3, 4, 8], pads: { wholes: [0, 0, 1, 1, 1, 1, 0, 0], dims: [4, 2] } };
const given = [[-1, 8, 8, 4], weights, [['pad', 'Pad', ['x', 'pads']]]] as const;
const [model, shard] = graphFiles(...given);
const text = graphModel(...given);
const bytes = new Uint8Array(await shard.arrayBuffer());

const bin = (content: BlobPart, name = shardName) => new File([content], name);
const json = (content: string) => new File([content], 'model.json');
/** The model.json with another list of weights, or other names of files. */
const told = (from: string | RegExp, to: string) => json(text.replace(from, to));
const entry = '{"name":"k","shape":[3,3,4,8],"dtype":"float32"}';
const path = `"${shardName}"`;

const cases: readonly (readonly [what: string, files: () => readonly File[], said: RegExp])[] = [
	[
		'no model among them',
		() => [shard],
		/do not say what the model is: got group1-shard1of1\.bin alone; choose/,
	],
	[
		'two models',
		() => [model, new File([text], 'b.json'), shard],
		/one model .* at once: got model\.json, b\.json;/,
	],
	[
		'a picture among them',
		() => [model, shard, new File(['GIF89a'], 'cat.gif')],
		/got model\.json, cat\.gif;/,
	],
	['300 files', () => Array.from({ length: 300 }, () => shard), /at most 256 files .* got 300;/],
	[
		'a file that the model does not name',
		() => [model, bin(bytes, 'other.bin')],
		/got other\.bin, not group1-/,
	],
	[
		'a file that another copy renamed',
		() => [model, bin(bytes, 'group1-shard1of1 (1).bin')],
		/names that they were/,
	],
	['an empty file', () => [model, bin('')], /must have 1184 bytes together, .* got 0; copy/],
	['a file that is cut off', () => [model, bin(bytes.slice(0, -1))], /must have 1184 bytes .* got 1183;/],
	['a file that is too long', () => [model, bin(new Uint8Array(9999))], /must have 1184 bytes .* got 9999;/],
	[
		'one of two files too long',
		() => [told(path, '"a.bin","b.bin"'), bin(new Uint8Array(1185), 'a.bin')],
		/a\.bin, b\.bin must have 1184 bytes .* got 1185;/,
	],
	[
		'two paths of one name',
		() => [told(path, '"a/w.bin","b/w.bin"'), bin(bytes, 'w.bin')],
		/names w\.bin twice;/,
	],
	['a manifest without files', () => [told(path, ''), bin(bytes)], /got group1-shard1of1\.bin, not any;/],
	['a path that is none', () => [told(path, '7'), bin(bytes)], /paths\[0\]: must be a text: got 7;/],
	[
		'a weight without a name',
		() => [told('"name":"k","shape"', '"shape"'), shard],
		/weights\[0\]: the field "name" is missing/,
	],
	[
		'half a side',
		() => [told('[3,3,4,8]', '[3,3,4,0.5]'), shard],
		/shape\[3\]: must be a whole .* got 0\.5;/,
	],
	['a negative side', () => [told('[3,3,4,8]', '[3,3,4,-8]'), shard], /shape\[3\]: must be .* got -8;/],
	['a type that is none', () => [told('"float32"', '32'), shard], /dtype: must be a text: got 32;/],
	[
		'steps that are no number',
		() => [
			told('"dtype":"float32"', '"dtype":"float32","quantization":{"dtype":"uint8","scale":"x"}'),
			shard,
		],
		/quantization\.scale: must be a finite number: got "x";/,
	],
	['500 MB that are not there', () => [told('[3,3,4,8]', '[125000000]'), shard], /must have 500000032 bytes/],
	[
		'6000 small constants',
		() => {
			const more = Array.from({ length: 6000 }, (_, at) => `{"name":"c${at}","shape":[],"dtype":"int32"}`);
			return [told(entry, more.join()), shard];
		},
		/at most 5000 small constants: got 600/,
	],
	[
		'a text that is longer than its file',
		() => [told(entry, '{"name":"t","shape":[1],"dtype":"string"}'), bin(Uint8Array.of(255, 255, 255, 255))],
		/must have 4294967331 bytes together/,
	],
	['a model.json that is cut off', () => [json(text.slice(0, -9)), shard], /must be JSON/],
	[
		'weights beside a Keras file',
		() => [json(row()), shard],
		/\.bin files must come with .* got model\.json,/,
	],
	[
		'weights beside an ONNX file',
		() => [new File([onnxFile(smallOnnx)], 'net.onnx'), shard],
		/got net\.onnx, which does not; open the model alone/,
	],
];

describe('files that cannot be opened together are told in a sentence with rule, value and a way out', () => {
	test.each(cases)('%s', async (_, files, said) => {
		expect(await refusal(openedFiles(files()))).toMatch(said);
	});
});

test.each([
	['sides without end', '[9007199254740991,9007199254740991]'],
	['sides whose product no number holds', `[${Array.from({ length: 40 }, () => 9007199254740991).join()}]`],
])('a manifest of %s takes no memory: what stands behind is not known', async (_, shape) => {
	const { layers } = await openedFiles([told('[3,3,4,8]', shape), shard]);
	expect(layers[0]?.why).toMatch(/in the files of weights/);
});

test('of many weights no more is read than the few bytes of the constants', async () => {
	const read: number[] = [];
	const arrayBuffer = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
		read.push(this.size);
		return new Response(this).arrayBuffer();
	});
	const filters = 100_000;
	const description = told('[3,3,4,8]', `[3,3,4,${filters}]`);
	await openedFiles([description, bin(new Blob([new Uint8Array(filters * 4 * 9 * 4), bytes.slice(-32)]))]);
	arrayBuffer.mockRestore();
	const beginning = 16;
	expect(read.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(description.size + beginning + 32);
});

test('however bytes of the description are changed, both files open or say why not', async () => {
	const letters = new TextEncoder().encode(text);
	const change = fc.record({ place: fc.nat(letters.length - 1), value: fc.nat(255) });
	await fc.assert(
		fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
			const changed = Uint8Array.from(letters);
			for (const { place, value } of changes) changed[place] = value;
			const outcome = await openedFiles([new File([changed], 'model.json'), shard]).catch(
				(error: unknown) => error,
			);
			const isTold = outcome instanceof ModelFileError || outcome instanceof JsonError;
			expect(isTold || (typeof outcome === 'object' && outcome !== null && 'layers' in outcome)).toBe(true);
		}),
		{ seed: 20180518, numRuns: 200 },
	);
});
