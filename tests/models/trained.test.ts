import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readExamples } from '$lib/models/example-file';
import { inflated } from '$lib/models/inflated';
import { shippedSeed } from '$lib/models/shipped-networks';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallName, smallNetwork } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { parseTrainedRecord } from '$lib/models/trained-record';
import { trainedRecords } from '$lib/models/trained-records';
import { readWeights } from '$lib/models/trained-weights';
import { useBackend } from '$lib/ops/backend';
import type { Examples } from '$lib/ops/examples';
import { correctOf, predictedClasses } from '$lib/ops/predicted-classes';
import { usualRecipe } from '$lib/ops/recipe';
import { stages } from '$lib/ops/stages';
import { item } from '../support/cells';

/** The records of the trainings whose weights are shipped. */
const shipped = trainedRecords.filter(({ seed }) => seed === shippedSeed);

test('every record is of a network of the catalogue, trained with a seed once, by one recipe on the whole set', () => {
	const names = smallCatalogue.map(smallName);
	const runs = trainedRecords.map(({ network, seed }) => `${network} ${seed}`);
	expect(new Set(runs).size).toBe(runs.length);
	for (const { options, network, ...record } of trainedRecords) {
		expect(names).toContain(network);
		const { macs, weights, params } = layerTable(smallNetwork(options)).total;
		expect({ network, ...record }).toMatchObject({
			network: smallName(options),
			title: smallNetwork(options).title,
			recipe: usualRecipe,
			data: { name: 'Fashion-MNIST', trained: 60_000, tested: 10_000 },
			costs: { macs, weights, params },
			steps: record.curve.at(-1)?.step,
		});
		expect(record.epochs).toHaveLength(usualRecipe.epochs);
	}
});

describe('shipped weights', () => {
	let examples: Examples;

	beforeAll(async () => {
		examples = readExamples(await inflated(await readFile('static/fashion-mnist/test.bin')));
	});

	it.each(shipped)(
		'of $network tell as many pictures as their record says, to the picture, in WebAssembly and in plain loops',
		async ({ network, options, rounded }) => {
			const { layers, input } = smallNetwork(options);
			const list = stages(layers, input);
			const weights = readWeights(await readFile(`static/trained/${network}.bin`), list);
			expect(rounded.subset).toBe(examples.labels.length);
			await useBackend('wasm');
			const predicted = predictedClasses(list, weights, examples);
			expect(correctOf(predicted, examples.labels)).toBe(rounded.ofSubset);
			await useBackend('cpu');
			expect(predictedClasses(list, weights, examples)).toEqual(predicted);
		},
		// Ten seconds of a processor for the largest, in the loops of TensorFlow.js; it may have to share that processor.
		300_000,
	);
});

test.each(shipped)('the weights of $network are at most 150 kB, compressed', async ({ network }) => {
	expect(gzipSync(await readFile(`static/trained/${network}.bin`)).length).toBeLessThan(150_000);
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
