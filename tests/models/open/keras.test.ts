import { describe, expect, test } from 'vitest';
import { countedModel } from '$lib/models/open/counted-graph';
import { jsonModel } from '$lib/models/open/json-model';
import { dimensions } from '$lib/ops/shape';

type Reads = readonly (string | readonly [layer: string, call: number])[];

const history = (read: Reads[number]) => {
	const [layer, call] = typeof read === 'string' ? ([read, 0] as const) : read;
	return { class_name: '__keras_tensor__', config: { shape: [], keras_history: [layer, call, 0] } };
};

const writings = {
	'Keras 2': (...calls: readonly Reads[]) =>
		calls.map((reads) =>
			reads.map((read) => (typeof read === 'string' ? [read, 0, 0, {}] : [...read, 0, {}])),
		),
	'Keras 3': (...calls: readonly Reads[]) =>
		calls.map((reads) => ({
			args: reads.length === 1 ? reads.map(history) : [reads.map(history)],
			kwargs: {},
		})),
};

const input = {
	class_name: 'InputLayer',
	name: 'x',
	config: { batch_input_shape: [null, 32, 32, 8] },
	inbound_nodes: [],
};

const layer = (...[class_name, name, config, inbound_nodes]: [string, string, object, unknown]) => ({
	class_name,
	name,
	config: { name, ...config },
	inbound_nodes,
});

function counted(layers: readonly object[], output: string) {
	const config = {
		name: 'net',
		layers: [input, ...layers],
		input_layers: [['x', 0, 0]],
		output_layers: [[output, 0, 0]],
	};
	return countedModel(jsonModel(JSON.stringify({ class_name: 'Functional', config })));
}

const same = { kernel_size: [3, 3], padding: 'same', use_bias: false };

describe.each(Object.entries(writings))('a functional model in the writing of %s', (_, calls) => {
	test('has shortcuts, grouped, depthwise and separable convolutions, and concatenation', () => {
		const model = counted(
			[
				layer('Conv2D', 'grouped', { ...same, filters: 8, groups: 2 }, calls(['x'])),
				layer('Add', 'sum', {}, calls(['grouped', 'x'])),
				layer('DepthwiseConv2D', 'dw', { ...same, strides: [2, 2] }, calls(['sum'])),
				layer('SeparableConv2D', 'sep', { ...same, filters: 16, strides: 2 }, calls(['sum'])),
				layer('Concatenate', 'both', { axis: -1 }, calls(['dw', 'sep'])),
				layer('GlobalAveragePooling2D', 'gap', {}, calls(['both'])),
				layer('Dense', 'fc', { units: 10 }, calls(['gap'])),
			],
			'fc',
		);
		expect(model.layers.map(({ costs }) => costs.macs)).toEqual([
			32 * 32 * 9 * 4 * 8,
			0,
			16 * 16 * 9 * 8,
			16 * 16 * (9 * 8 + 8 * 16),
			0,
			0,
			24 * 10,
		]);
		expect(model.layers.every(({ state }) => state === 'counted' || state === 'shaped')).toBe(true);
	});

	test('is read in any order of its layers, and calls a layer twice', () => {
		const twice = layer('Conv2D', 'c', { ...same, filters: 8 }, calls(['x'], [['c', 0]]));
		const sum = layer(
			'Add',
			'sum',
			{},
			calls([
				['c', 0],
				['c', 1],
			]),
		);
		const model = counted([sum, twice], 'sum');
		expect(model.layers.map(({ name }) => name)).toEqual(['c', 'c', 'sum']);
	});

	test('holds a model within, which is counted in its place', () => {
		const inner = {
			class_name: 'Sequential',
			name: 'inner',
			config: {
				name: 'inner',
				layers: [input, layer('Conv2D', 'c', { ...same, filters: 4 }, [])],
			},
			inbound_nodes: calls(['x']),
		};
		const model = counted([inner, layer('Flatten', 'flat', {}, calls([['inner', 1]]))], 'flat');
		expect(model.layers.map(({ name }) => name)).toEqual(['inner/c', 'inner', 'flat']);
		expect(model.layers.at(-1)?.output?.channels.value).toBe(32 * 32 * 4);
	});
});

test('MobileNet of Keras pads by itself before a layer with stride: the same work', () => {
	const model = counted(
		[
			layer(
				'ZeroPadding2D',
				'pad',
				{
					padding: [
						[0, 1],
						[0, 1],
					],
				},
				writings['Keras 2'](['x']),
			),
			layer(
				'DepthwiseConv2D',
				'dw',
				{ ...same, padding: 'valid', strides: [2, 2] },
				writings['Keras 2'](['pad']),
			),
		],
		'dw',
	);
	const { output, costs } = model.layers.at(-1) ?? {};
	expect(output && dimensions(output)).toEqual([16, 16, 8]);
	expect(costs?.macs).toBe(16 * 16 * 9 * 8);
});

test('a batch norm without scale has one trained value less in each channel', () => {
	const model = counted(
		[layer('BatchNormalization', 'bn', { scale: false }, writings['Keras 2'](['x']))],
		'bn',
	);
	expect(model.total.params).toBe(8);
});

test('a model.json of TensorFlow.js is read, channels first too', () => {
	const conv = {
		class_name: 'Conv2D',
		config: {
			...same,
			name: 'c',
			filters: 2,
			data_format: 'channels_first',
			batch_input_shape: [null, 3, 20, 10],
		},
	};
	const modelTopology = {
		keras_version: 'tfjs-layers',
		model_config: { class_name: 'Sequential', config: { layers: [conv] } },
	};
	const model = countedModel(
		jsonModel(JSON.stringify({ format: 'layers-model', modelTopology, weightsManifest: [] })),
	);
	expect(model.format).toBe('tfjs');
	expect(model.total.macs).toBe(20 * 10 * 9 * 3 * 2);
});
