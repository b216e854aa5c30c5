import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { JsonError } from '$lib/models/json';
import { ModelFileError } from '$lib/models/open/model-file-error';
import { conv, functional, opened, refusal, row, within, type Content } from '../../support/model-files';
import { graphModel } from '../../support/graph-model';
import { onnxFile, smallOnnx } from '../../support/onnx-file';

const hdf5 = readFileSync('tests/fixtures/models/small-standard.h5');

const unzipped = (name: string, text: string) =>
	Uint8Array.from(zipSync({ [name]: new TextEncoder().encode(text) }));

/** An HDF5 file whose superblock says that it is 500 MB long and its root lies at its end. */
function longHeader(): Uint8Array<ArrayBuffer> {
	const bytes = Uint8Array.from(hdf5);
	const view = new DataView(bytes.buffer);
	for (let place = 16; place < 96; place += 8) view.setBigUint64(place, 500_000_000n, true);
	return bytes;
}

const cases: readonly (readonly [what: string, content: () => Content, said: RegExp])[] = [
	['an empty file', () => '', /hold something: got 0 bytes/],
	['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /must begin as .* got .*PNG/],
	['TensorFlow Lite', () => '\x1c\x00\x00\x00TFL3\x00\x00', /TensorFlow Lite/],
	['gzip', () => Uint8Array.of(0x1f, 0x8b, 8, 0), /gzip; unpack it/],
	['a text that is no JSON', () => '{"class_name": "Sequential", ', /must be JSON/],
	['JSON of something else', () => '{"a": 1}', /must have "class_name" and "config"/],
	['a manifest without a model', () => '{"weightsManifest": []}', /"modelTopology" is missing/],
	[
		'a graph model without a graph',
		() => '{"format": "graph-model", "modelTopology": {}}',
		/"node" is missing/,
	],
	[
		'a graph that is fed nothing',
		() => graphModel([-1, 4, 4, 1], {}, []).replace('Placeholder', 'Const'),
		/Placeholder/,
	],
	['a graph fed a sequence', () => graphModel([-1, 4, 1], {}, []), /must be \[batch, height/],
	[
		'a graph whose settings are no base64',
		() => graphed({ padding: { s: 'S$ME' } }),
		/must be in base64: got "S\$ME"/,
	],
	[
		'a graph with half a stride',
		() => graphed({ padding: { s: btoa('SAME') }, strides: { list: { i: ['1', '1.5', '1', '1'] } } }),
		/whole number: got "1\.5"/,
	],
	['a graph in a circle', () => graphed({}, 'c'), /circle: got c ← c/],
	[
		'a class of its own',
		() => '{"class_name": "MyNet", "config": {}}',
		/Sequential or Functional: got MyNet/,
	],
	['a row without layers', () => '{"class_name": "Sequential", "config": {}}', /"layers" is missing/],
	['a row that is fed nothing', () => row().replace('batch_shape', 'no'), /no layer has an input shape/],
	['an input of a sequence', () => row().replace('null,8,8,4', 'null,8,4'), /must be \[batch, height/],
	['a text as a size', () => row(conv('c', { filters: '8' })), /filters: must be a whole number .*got "8"/],
	['an absurd size', () => row(conv('c', { filters: 1e18 })), /filters: must be .* got 1000000000000000000/],
	['half a channel', () => row(conv('c', { filters: 2.5 })), /got 2\.5/],
	['a kernel of three sides', () => row(conv('c', { kernel_size: [3, 3, 3] })), /must be two whole numbers/],
	[
		'an unknown padding',
		() => row(conv('c', { padding: 'mirror' })),
		/padding: .*got "mirror"; try same or valid/,
	],
	['a missing kernel', () => row(conv('c', { kernel_size: undefined })), /"kernel_size" is missing/],
	[
		'layers in a circle',
		() => functional(conv('a', {}, ['b']), conv('b', {}, ['a'])),
		/circle: got a ← b ← a/,
	],
	['a layer that reads itself', () => functional(conv('a', {}, ['a'])), /circle: got a ← a/],
	[
		'a layer that reads nothing there',
		() => functional(conv('a', {}, ['moon'])),
		/reads moon:0, which nothing/,
	],
	[
		'two layers of one name',
		() => functional(conv('a', {}, ['x']), conv('a', {}, ['x'])),
		/a and a both make/,
	],
	['models within models', () => row(within(40)), /at most 8 deep/],
	['6000 layers', () => row(...Array.from({ length: 6000 }, (_, at) => conv(`c${at}`))), /at most 5000/],
	['arguments in arguments', () => nestedArguments(100), /nested at most 16 deep/],
	['brackets without end', () => '{"a":'.repeat(200_000), /must be JSON/],
	['an HDF5 file that is cut off', () => Uint8Array.from(hdf5.subarray(0, 600)), /HDF5 file must be/],
	[
		'an HDF5 file of which only the magic is there',
		() => Uint8Array.from(hdf5.subarray(0, 8)),
		/HDF5 file must/,
	],
	['an HDF5 header of 500 MB', longHeader, /HDF5 file must be whole/],
	[
		'an archive of PyTorch',
		() => unzipped('archive/data.pkl', 'x'),
		/must hold config\.json: got archive\/data/,
	],
	['an archive that is cut off', () => unzipped('config.json', row()).slice(0, 40), /must be a whole zip/],
	['an archive with another text', () => unzipped('config.json', 'hello'), /must be JSON/],
	['an ONNX file that is cut off', () => onnxFile(smallOnnx).slice(0, 200), /ONNX file must be whole/],
	['an ONNX file without a graph', () => Uint8Array.of(8, 8), /hold a graph with operations: got none/],
	[
		'an ONNX file that says it is 500 MB',
		() => Uint8Array.of(8, 8, 0x3a, 0x80, 0xca, 0xb5, 0xee, 1),
		/whole/,
	],
	[
		'groups in groups in an ONNX file',
		() => Uint8Array.from([8, 8, ...Array.from({ length: 9999 }, () => 0x1b)]),
		/whole/,
	],
	['an ONNX file in a circle', () => onnxFile({ ...smallOnnx, nodes: onnxCircle }), /circle: got/],
	[
		'an ONNX input of a sequence',
		() => onnxFile({ ...smallOnnx, input: { name: 'x', dims: [1, 4, 8] } }),
		/x has 3 axes/,
	],
	[
		'an absurd ONNX input',
		() => onnxFile({ ...smallOnnx, input: { name: 'x', dims: [1, 3, 2 ** 40, 8] } }),
		/x has 1099/,
	],
];

function graphed(attr: object, reads = 'x'): string {
	const model = graphModel([-1, 8, 8, 4], { k: [3, 3, 4, 8] }, [['c', 'Conv2D', [reads, 'k'], {}]]);
	return model.replace(
		'"input":["' + reads + '","k"],"attr":{}',
		`"input":["${reads}","k"],"attr":${JSON.stringify(attr)}`,
	);
}

const onnxCircle = [
	{ type: 'Add', reads: ['x', 'b'], makes: ['a'] },
	{ type: 'Relu', reads: ['a'], makes: ['b'] },
];

function nestedArguments(depth: number): string {
	const layer = { ...conv('a'), inbound_nodes: 'HERE' };
	return functional(layer).replace('"HERE"', `[${'['.repeat(depth)}${']'.repeat(depth)}]`);
}

describe('a file that cannot be opened is told in a sentence with rule, value and a way out', () => {
	test.each(cases)('%s', async (_, content, said) => {
		expect(await refusal(opened(content()))).toMatch(said);
	});
});

test.each([
	['HDF5', () => Uint8Array.from(hdf5)],
	['ONNX', () => onnxFile(smallOnnx)],
	['zip', () => unzipped('config.json', row(conv('c')))],
	['JSON', () => new TextEncoder().encode(row(conv('c')))],
	['a graph model', () => new TextEncoder().encode(graphed({ padding: { s: btoa('SAME') } }))],
] as const)('however bytes of %s are changed, it opens or says why not', async (_, file) => {
	const bytes = file();
	const change = fc.record({ place: fc.nat(bytes.length - 1), value: fc.nat(255) });
	await fc.assert(
		fc.asyncProperty(
			fc.array(change, { minLength: 1, maxLength: 8 }),
			fc.nat(bytes.length),
			async (changes, cut) => {
				const changed = bytes.slice(0, cut < 20 ? bytes.length : cut);
				for (const { place, value } of changes) if (place < changed.length) changed[place] = value;
				const outcome = await opened(changed).catch((error: unknown) => error);
				const isTold = outcome instanceof ModelFileError || outcome instanceof JsonError;
				expect(isTold || (typeof outcome === 'object' && outcome !== null && 'layers' in outcome)).toBe(true);
			},
		),
		{ seed: 20180518, numRuns: 60 },
	);
});
