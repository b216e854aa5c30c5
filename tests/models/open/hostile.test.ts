import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { JsonError } from '$lib/models/json';
import { countedModel, type CountedModel } from '$lib/models/open/counted-graph';
import { extracted, modelGraph } from '$lib/models/open/model-file';
import { ModelFileError } from '$lib/models/open/model-file-error';
import { onnxFile, smallOnnx } from '../../support/onnx-file';

const hdf5 = readFileSync('tests/fixtures/models/small-standard.h5');

type Content = string | Uint8Array<ArrayBuffer>;

async function opened(content: Content): Promise<CountedModel> {
	return countedModel(modelGraph(await extracted(new Blob([content]))));
}

/** What is said of a file that cannot be opened: rule, value and a way out. */
async function refusal(content: Content): Promise<string> {
	const error: unknown = await opened(content).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof ModelFileError || error instanceof JsonError))
		throw new Error(`said: ${String(error)}`);
	expect(error.found).not.toBe('');
	expect(error.remedy).not.toBe('');
	return error.message;
}

const input = { class_name: 'InputLayer', name: 'x', config: { name: 'x', batch_shape: [null, 8, 8, 4] } };

function conv(name: string, config: object = {}, reads: readonly string[] = []) {
	return {
		class_name: 'Conv2D',
		name,
		config: { name, filters: 8, kernel_size: [3, 3], ...config },
		inbound_nodes: reads.length === 0 ? [] : [reads.map((layer) => [layer, 0, 0, {}])],
	};
}

function row(...layers: readonly object[]): string {
	return JSON.stringify({ class_name: 'Sequential', config: { name: 'row', layers: [input, ...layers] } });
}

function functional(...layers: readonly object[]): string {
	const config = { name: 'net', layers: [input, ...layers], input_layers: [['x', 0, 0]], output_layers: [] };
	return JSON.stringify({ class_name: 'Functional', config });
}

function within(depth: number): object {
	if (depth === 0) return conv('c');
	return { class_name: 'Sequential', config: { name: 'm', layers: [within(depth - 1)] } };
}

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
	['a graph model of TensorFlow.js', () => '{"format": "graph-model", "modelTopology": {}}', /graph-model/],
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
		expect(await refusal(content())).toMatch(said);
	});
});

describe('what cannot be counted is listed by its name, and all else is counted', () => {
	const byName = (model: CountedModel, name: string) => model.layers.find((layer) => layer.name === name);

	test('a layer without a rule, and what reads it', async () => {
		const lstm = { class_name: 'LSTM', name: 'memory', config: { units: 8 } };
		const model = await opened(row(conv('c'), lstm, conv('d')));
		expect(byName(model, 'memory')).toMatchObject({ type: 'LSTM', state: 'unknown', why: /LSTM/ });
		expect(byName(model, 'd')).toMatchObject({ state: 'unreached', why: 'memory' });
		expect(model.total.macs).toBe(6 * 6 * 9 * 4 * 8);
	});

	test('a kernel larger than its map', async () => {
		const model = await opened(row(conv('c', { kernel_size: 9 })));
		expect(byName(model, 'c')).toMatchObject({ state: 'broken', why: /window must fit|kernel/ });
	});

	test('groups that do not divide', async () => {
		const model = await opened(row(conv('c', { groups: 3 })));
		expect(byName(model, 'c')).toMatchObject({ state: 'broken', why: /3 does not divide 4; try/ });
	});

	test('maps that cannot be added', async () => {
		const add = {
			class_name: 'Add',
			name: 'sum',
			config: {},
			inbound_nodes: [
				[
					['a', 0, 0],
					['x', 0, 0],
				],
			],
		};
		const model = await opened(functional(conv('a', {}, ['x']), add));
		expect(byName(model, 'sum')).toMatchObject({ state: 'broken', why: /6×6×8 and 8×8×4 differ/ });
	});

	test('work that cannot be counted exactly', async () => {
		const huge = row(
			conv('c', { filters: 1_000_000, padding: 'same' }),
			conv('d', { filters: 1_000_000, kernel_size: 3, padding: 'same' }),
		).replace('null,8,8,4', 'null,100000,100000,4');
		const model = await opened(huge);
		expect(byName(model, 'c')?.state).toBe('broken');
		expect(byName(model, 'd')).toMatchObject({ state: 'unreached', why: 'c' });
	});

	test('an operation of somebody’s own in an ONNX file', async () => {
		const nodes = [
			{ type: 'Warp', domain: 'my.ops', reads: ['x'], makes: ['w'] },
			{ type: 'Relu', reads: ['w'], makes: ['y'] },
		];
		const model = await opened(onnxFile({ ...smallOnnx, nodes }));
		expect(model.layers.map(({ type, state }) => [type, state])).toEqual([
			['my.ops.Warp', 'unknown'],
			['Relu', 'unreached'],
		]);
	});

	test('channels that an ONNX kernel does not expect', async () => {
		const model = await opened(onnxFile({ ...smallOnnx, input: { name: 'x', dims: [1, 1, 32, 32] } }));
		expect(byName(model, 'c1')).toMatchObject({ state: 'broken', why: /3 is not 1/ });
	});
});

test.each([
	['HDF5', () => Uint8Array.from(hdf5)],
	['ONNX', () => onnxFile(smallOnnx)],
	['zip', () => unzipped('config.json', row(conv('c')))],
	['JSON', () => new TextEncoder().encode(row(conv('c')))],
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
		{ numRuns: 60 },
	);
});
