import { describe, expect, test } from 'vitest';
import { dimensions } from '$lib/ops/shape';
import { graphFiles, graphModel, shardName, type Weights } from '../../support/graph-model';
import { conv, openedFiles, row } from '../../support/model-files';

/** Constants behind weights, between them, and at the end. */
const weights: Weights = {
	w: [3, 3, 4, 8],
	pads: { wholes: [0, 0, 1, 2, 3, 4, 0, 0], dims: [4, 2] },
	b: [8],
	sides: { wholes: [30, 40] },
};
const model = [
	[-1, 10, 6, 4],
	weights,
	[
		['pad', 'Pad', ['x', 'pads']],
		['large', 'ResizeBilinear', ['pad', 'sides']],
	],
] as const;
const [json, shard] = graphFiles(...model);
const bytes = new Uint8Array(await shard.arrayBuffer());
const text = graphModel(...model);

interface Manifest {
	weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
	modelTopology: { node: { name: string; attr: { value: { tensor: object } } }[] };
}

/** The model.json with a change in it. */
function changed(change: (model: Manifest) => void): File {
	const parsed = JSON.parse(text) as Manifest;
	change(parsed);
	return new File([JSON.stringify(parsed)], 'model.json');
}

/** The sides that the two layers make, or why they are not known. */
async function made(...files: readonly File[]) {
	const { layers } = await openedFiles(files);
	return layers.map(({ output, why }) => (output ? dimensions(output) : why));
}

const whole = [
	[13, 13, 4],
	[30, 40, 4],
];

describe('small constants are found in the files of weights', () => {
	test('in whatever order the files were chosen', async () => {
		expect(await made(json, shard)).toEqual(whole);
		expect(await made(shard, json)).toEqual(whole);
	});

	test.each([1, 4, 100, 9 * 32 * 4 + 5, bytes.length - 3])(
		'in two files, of which the first has %i bytes',
		async (cut) => {
			const names = ['weights/group1-shard1of2.bin', 'weights/group1-shard2of2.bin'];
			const file = changed(({ weightsManifest: [group] }) => group?.paths.splice(0, 1, ...names));
			const shards = [
				new File([bytes.slice(cut)], 'group1-shard2of2.bin'),
				new File([bytes.slice(0, cut)], 'group1-shard1of2.bin'),
			];
			expect(await made(file, ...shards)).toEqual(whole);
		},
	);

	test('in groups with files of their own', async () => {
		const file = changed(({ weightsManifest }) => {
			const last = weightsManifest[0]?.weights.splice(2) ?? [];
			weightsManifest.push({ paths: ['group2.bin'], weights: last });
		});
		const at = bytes.length - 4 * (8 + 2);
		const shards = [new File([bytes.slice(0, at)], shardName), new File([bytes.slice(at)], 'group2.bin')];
		expect(await made(file, ...shards)).toEqual(whole);
	});

	test.each([
		['uint8', 1],
		['uint16', 2],
		['float16', 2],
	])('behind weights that are stored as %s', async (dtype, width) => {
		const file = changed(({ weightsManifest: [group] }) => {
			Object.assign(group?.weights[0] ?? {}, { quantization: { dtype, scale: 0.1, min: -1 } });
		});
		const short = new File([new Uint8Array(width * 9 * 32), bytes.slice(4 * 9 * 32)], shardName);
		expect(await made(file, short)).toEqual(whole);
	});

	test('as steps from a smallest number, as TensorFlow.js reads them', async () => {
		const file = changed(({ weightsManifest: [group] }) => {
			const quantization = { dtype: 'uint8', scale: 10.0000001, min: 20.0000002 };
			Object.assign(group?.weights[3] ?? {}, { quantization });
		});
		const short = new File([bytes.slice(0, -8), Uint8Array.of(1, 2)], shardName);
		expect(await made(file, short)).toEqual(whole);
	});

	test('behind a text, which has its length before it', async () => {
		const file = changed(({ weightsManifest: [group] }) => {
			group?.weights.unshift({ name: 'labels', shape: [2], dtype: 'string' });
		});
		const labels = [Uint8Array.of(3, 0, 0, 0), 'cat', Uint8Array.of(0, 0, 0, 0)];
		expect(await made(file, new File([...labels, bytes], shardName))).toEqual(whole);
	});
});

test('the model.json of a model of layers opens with its files, too, of which it needs none', async () => {
	const { config } = JSON.parse(row(conv('c', { filters: 2 }))) as { config: object };
	const weightsManifest = [
		{ paths: [shardName], weights: [{ name: 'c/kernel', shape: [3, 3, 4, 2], dtype: 'float32' }] },
	];
	const modelTopology = { model_config: { class_name: 'Sequential', config } };
	const layers = new File([JSON.stringify({ modelTopology, weightsManifest })], 'model.json');
	expect(await made(layers, new File([new Uint8Array(4 * 72)], shardName))).toEqual([[6, 6, 2]]);
});

test('constants that are written in the model.json itself are read there, one by one or as bytes', async () => {
	const file = changed(({ modelTopology: { node }, weightsManifest: [group] }) => {
		group?.weights.splice(0);
		const tensorOf = (name: string) => node.find((one) => one.name === name)?.attr.value.tensor ?? {};
		const letters = String.fromCharCode(...bytes.slice(4 * 9 * 32, 4 * 9 * 32 + 32));
		Object.assign(tensorOf('pads'), { tensorContent: btoa(letters) });
		Object.assign(tensorOf('sides'), { intVal: ['30', 40] });
	});
	expect(await made(file)).toEqual(whole);
});

describe('what cannot be found is not known, which is said, and all else is', () => {
	const two = changed(({ weightsManifest: [group] }) => group?.paths.splice(0, 1, 'a.bin', 'b.bin'));
	const cut = bytes.length - 10;

	test('a file that was not chosen', async () => {
		const [padded, large] = await made(two, new File([bytes.slice(0, cut)], 'a.bin'));
		expect(padded).toEqual(whole[0]);
		expect(large).toMatch(/becomes must be known: it is .*not all of which were chosen; choose b\.bin, too$/);
		expect(await made(two, new File([bytes.slice(cut)], 'b.bin'))).toEqual([
			expect.stringMatching(/choose a\.bin, too$/),
			'pad',
		]);
	});

	test.each([
		['more texts than are looked through', 'string', [1000]],
		['a type that nobody knows', 'float8', [2]],
	])('%s', async (_, dtype, shape) => {
		const file = changed(({ weightsManifest: [group] }) => {
			group?.weights.splice(2, 0, { name: 'odd', shape, dtype });
		});
		const [padded, large] = await made(file, shard);
		expect(padded).toEqual(whole[0]);
		expect(large).toMatch(
			/in the files of weights, where at most 16 whole numbers at once are read; open the/,
		);
	});

	test('numbers with a point', async () => {
		const file = changed(({ weightsManifest: [group] }) => {
			Object.assign(group?.weights[3] ?? {}, { dtype: 'float32' });
		});
		expect((await made(file, shard))[1]).toMatch(/how large it becomes must be known/);
	});
});
