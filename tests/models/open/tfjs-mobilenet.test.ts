import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import { layerTable } from '$lib/models/table';
import { dimensions } from '$lib/ops/shape';
import { graphFiles, graphModel, manifestEntries, weightBytes } from '../../support/graph-model';
import { mobilenetGraph } from '../../support/mobilenet-graph';
import { openedFiles } from '../../support/model-files';

describe('a graph model of MobileNet with zeros before its strides', () => {
	test.each([
		[1, 224],
		[0.5, 160],
	])('costs what the engine counts of the same network: α = %f at %i', async (alpha, resolution) => {
		const network = mobilenet({ alpha, resolution });
		const { layers, total } = await openedFiles(graphFiles(...mobilenetGraph(network)));
		const { macs, weights, params } = layerTable(network).total;
		expect(layers.filter(({ state }) => state !== 'counted' && state !== 'shaped')).toEqual([]);
		expect(total).toMatchObject({ macs, weights, params });
	});

	test('at full size has the 569 million multiply–accumulates that the paper prints', async () => {
		const { total } = await openedFiles(graphFiles(...mobilenetGraph(mobilenet())));
		expect(Math.round(total.macs / 1e6)).toBe(569);
	});

	test('without its weights is known up to the first of these zeros only', async () => {
		const [description] = graphFiles(...mobilenetGraph(mobilenet({ alpha: 0.25, resolution: 64 })));
		const { layers } = await openedFiles([description]);
		expect(layers[0]).toMatchObject({ name: 'act0/pad', state: 'unknown' });
		expect(new Set(layers.slice(1).map(({ state, why }) => [state, why].join()))).toEqual(
			new Set(['unreached,act0/pad']),
		);
	});
});

test('TensorFlow.js runs it, each layer makes the shape that is told here, and what it saves opens the same', async () => {
	await tf.setBackend('cpu');
	const given = mobilenetGraph(mobilenet({ alpha: 0.25, resolution: 64, classes: 10 }));
	const [, weights] = given;
	const { modelTopology } = JSON.parse(graphModel(...given)) as { modelTopology: object };
	const model = await tf.loadGraphModel(
		tf.io.fromMemory({
			modelTopology,
			weightSpecs: manifestEntries(weights),
			weightData: weightBytes(weights).buffer,
		}),
	);
	const { input, layers, total } = await openedFiles(graphFiles(...given));
	const run = model.execute(
		tf.zeros([1, ...dimensions(input)]),
		layers.map(({ name }) => name),
	);
	const sides = (Array.isArray(run) ? run : [run]).map(({ shape }) => shape);
	expect(sides.map(([, ...kept]) => (kept.length === 1 ? [1, 1, ...kept] : kept))).toEqual(
		layers.map(({ output }) => output && dimensions(output)),
	);

	const saved: tf.io.ModelArtifacts[] = [];
	await model.save(
		tf.io.withSaveHandler((artifacts) => {
			saved.push(artifacts);
			return Promise.resolve({ modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) });
		}),
	);
	const [artifacts = {}] = saved;
	const manifest = [{ paths: ['./net.weights.bin'], weights: artifacts.weightSpecs ?? [] }];
	const { format, generatedBy, modelTopology: topology } = artifacts;
	const description = JSON.stringify({
		format,
		generatedBy,
		modelTopology: topology,
		weightsManifest: manifest,
	});
	const data = tf.io.CompositeArrayBuffer.join(artifacts.weightData);
	const again = await openedFiles([new File([description], 'net.json'), new File([data], 'net.weights.bin')]);
	expect(again.total).toEqual(total);
});
