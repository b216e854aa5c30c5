import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import mobilenetFile from '$lib/notebook/pages/train-and-choose/examples/mobilenet.json';
import standardFile from '$lib/notebook/pages/train-and-choose/examples/standard.json';
import { jsonModel } from '$lib/models/open/json-model';
import { countedModel } from '$lib/models/open/counted-graph';
import { modelGraph, extracted } from '$lib/models/open/model-file';
import { smallNetwork, type SmallKind } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { readFileSync } from 'node:fs';

describe('the models that ship with the page', () => {
	test.each([
		['standard', standardFile],
		['mobilenet', mobilenetFile],
	] as const)('%s costs what the engine counts of the same network', (kind: SmallKind, file) => {
		const { total } = countedModel(jsonModel(JSON.stringify(file)));
		const table = layerTable(smallNetwork({ kind }));
		expect(total).toMatchObject({
			macs: table.total.macs,
			weights: table.total.weights,
			params: table.total.params,
		});
	});
});

test('a file of HDF5 that Keras would write is read', async () => {
	const bytes = readFileSync('tests/fixtures/models/small-standard.h5');
	const model = countedModel(modelGraph(await extracted(new Blob([bytes]))));
	expect(model.title).toBe('small_standard');
	expect(model.total.macs).toBe(layerTable(smallNetwork({ kind: 'standard' })).total.macs);
});

// As keras.saving describes the format: metadata, the description, and the weights, which nobody reads here. Some writers
// compress the entries, Keras itself stores them.
test.each([
	['stored', 0],
	['compressed', 9],
] as const)('a .keras file with its three entries is read, %s', async (_, level) => {
	const letters = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
	const file = zipSync(
		{
			'metadata.json': letters({ keras_version: '3.4.1', date_saved: '2024-07-01@12:00:00' }),
			'config.json': letters(keras3()),
			'model.weights.h5': readFileSync('tests/fixtures/models/small-standard.h5'),
		},
		{ level },
	);
	const { title, total, layers } = countedModel(
		modelGraph(await extracted(new Blob([Uint8Array.from(file)]))),
	);
	expect(title).toBe('tiny');
	expect(layers.map(({ name, costs }) => [name, costs.macs, costs.params])).toEqual([
		['conv', 12 * 10 * 9 * 3 * 8, 9 * 3 * 8],
		['norm', 0, 16],
		['act', 0, 0],
		['dw', 6 * 5 * 9 * 8, 9 * 8 + 8],
		['sum', 0, 0],
		['gap', 0, 0],
		['fc', 80, 90],
	]);
	expect(total.params).toBe(9 * 3 * 8 + 16 + 80 + 90);
});

/** A functional model as Keras 3 writes it: inputs as tensors with a history, a single output without a list around it. */
function keras3(): object {
	const tensor = (...history: readonly [string, number, number]) => ({
		class_name: '__keras_tensor__',
		config: { shape: [null, 12, 10, 3], dtype: 'float32', keras_history: history },
	});
	const layer = (...[class_name, name, config, ...reads]: [string, string, object, ...string[]]) => ({
		module: 'keras.layers',
		class_name,
		name,
		registered_name: null,
		config: {
			name,
			trainable: true,
			dtype: { class_name: 'DTypePolicy', config: { name: 'float32' } },
			...config,
		},
		build_config: { input_shape: [null, 12, 10, 3] },
		inbound_nodes:
			reads.length === 0 ? [] : [{ args: callOf(reads.map((read) => tensor(read, 0, 0))), kwargs: {} }],
	});
	const window = { kernel_size: [3, 3], padding: 'same', data_format: 'channels_last', activation: 'linear' };
	const layers = [
		layer('InputLayer', 'x', { batch_shape: [null, 12, 10, 3], sparse: false }),
		layer('Conv2D', 'conv', { ...window, filters: 8, strides: [1, 1], groups: 1, use_bias: false }, 'x'),
		layer('BatchNormalization', 'norm', { axis: -1, scale: true, center: true }, 'conv'),
		layer('ReLU', 'act', { max_value: 6 }, 'norm'),
		layer(
			'DepthwiseConv2D',
			'dw',
			{ ...window, strides: [2, 2], depth_multiplier: 1, use_bias: true },
			'act',
		),
		layer('Add', 'sum', {}, 'dw', 'dw'),
		layer('GlobalAveragePooling2D', 'gap', { keepdims: false }, 'sum'),
		layer('Dense', 'fc', { units: 10, activation: 'softmax', use_bias: true }, 'gap'),
	];
	return {
		module: 'keras.src.models.functional',
		class_name: 'Functional',
		config: {
			name: 'tiny',
			trainable: true,
			layers,
			input_layers: [['x', 0, 0]],
			output_layers: ['fc', 0, 0],
		},
		registered_name: 'Functional',
		build_config: { input_shape: null },
		compile_config: { optimizer: 'rmsprop', loss: null },
	};
}

function callOf(tensors: readonly object[]): readonly unknown[] {
	return tensors.length === 1 ? tensors : [tensors];
}
