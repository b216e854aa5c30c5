import { readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readExamples } from '$lib/models/example-file';
import { inflated } from '$lib/models/inflated';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallName, smallNetwork } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { parseTrainedRecord, type TrainedRecord } from '$lib/models/trained-record';
import { trainedRecords } from '$lib/models/trained-records';
import { readWeights } from '$lib/models/trained-weights';
import { useBackend } from '$lib/ops/backend';
import type { Examples } from '$lib/ops/examples';
import { correctOf, predictedClasses } from '$lib/ops/predicted-classes';
import { stages } from '$lib/ops/stages';
import { item } from '../support/cells';

const seeds = [1, 2, 3];
const shippedSeed = 1;
const records = smallCatalogue.flatMap((options) =>
	seeds.map((seed) => ({
		name: smallName(options),
		options,
		seed,
		record: recordOf(smallName(options), seed),
	})),
);

function recordOf(network: string, seed: number): TrainedRecord | undefined {
	return trainedRecords.find((record) => record.network === network && record.seed === seed);
}

test('there is a record of every network with every seed, and no other', () => {
	expect(records.filter(({ record }) => record === undefined)).toEqual([]);
	expect(trainedRecords).toHaveLength(records.length);
});

test('all were trained by one recipe on the whole set, and their costs are those of the engine', () => {
	const [first] = trainedRecords;
	for (const { options, record } of records) {
		const { macs, weights, params } = layerTable(smallNetwork(options)).total;
		expect(record).toMatchObject({
			title: smallNetwork(options).title,
			options,
			recipe: first?.recipe,
			data: { name: 'Fashion-MNIST', trained: 60_000, tested: 10_000 },
			costs: { macs, weights, params },
		});
		expect(record?.epochs).toHaveLength(first?.recipe.epochs ?? 0);
	}
});

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
	let examples: Examples;

	beforeAll(async () => {
		await useBackend(backend);
		examples = readExamples(await inflated(await readFile('static/fashion-mnist/test.bin')));
	});

	it.each(smallCatalogue.map((options) => ({ name: smallName(options), options })))(
		'the shipped weights of $name tell as many pictures as their record says, to the picture',
		async ({ name, options }) => {
			const { layers, input } = smallNetwork(options);
			const list = stages(layers, input);
			const weights = readWeights(await readFile(`static/trained/${name}.bin`), list);
			const { rounded } = recordOf(name, shippedSeed) ?? {};
			expect(rounded?.subset).toBe(examples.labels.length);
			expect(correctOf(predictedClasses(list, weights, examples), examples.labels)).toBe(rounded?.ofSubset);
		},
	);
});

test.each(smallCatalogue.map(smallName))('the weights of %s are at most 150 kB, compressed', async (name) => {
	const path = `static/trained/${name}.bin`;
	expect((await stat(path)).size).toBeLessThan(200_000);
	expect(gzipSync(await readFile(path)).length).toBeLessThan(150_000);
});

describe('a text that is no record gets a sentence', () => {
	const right = item(trainedRecords, 0);
	const refusal = (change: Readonly<Record<string, unknown>>) => () =>
		parseTrainedRecord(JSON.stringify({ ...right, ...change }));

	it.each([
		[{ network: 7 }, 'network: must be a text: got 7'],
		[{ options: { kind: 'resnet' } }, 'options.kind: must be a known word: got "resnet"; try standard'],
		[{ options: { kind: 'effnet', depth: 4 } }, 'options: the field "depth" is unknown here'],
		[{ curve: undefined }, 'the field "curve" is missing; add "curve"'],
		[
			{ curve: [{ step: 0, loss: 1, accuracy: 0 }] },
			'curve[0].step: must be a whole number of at least 1: got 0',
		],
		[{ epochs: [10_001] }, 'no more than the 10000 pictures of the test can be told rightly: got 10001'],
		[{ epochs: [0.5] }, 'epochs[0]: must be a whole number of at least 0: got 0.5'],
		[{ recipe: [] }, 'recipe: must be an object: got []'],
	])('%o', (change, sentence) => {
		expect(refusal(change)).toThrow(sentence);
	});

	it('cut short', () => {
		expect(() => parseTrainedRecord('{"network": "st')).toThrow('the text must be JSON');
	});
});
