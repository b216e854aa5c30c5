import { describe, expect, it } from 'vitest';
import { effnet } from '$lib/models/effnet';
import { effnetRival } from '$lib/models/effnet-rivals';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { shufflenet } from '$lib/models/shufflenet';
import { layerTable, sum, type Kind, type Row } from '$lib/models/table';
import reference from '../reference/architectures.json';

type Network = (typeof reference.networks)[number];

/** The reference's words for what the engine calls otherwise. */
const kinds: Readonly<Partial<Record<Kind, string>>> = {
	maxPool: 'maxpool',
	avgPool: 'avgpool',
	globalAvgPool: 'gap',
	dense: 'fc',
};

describe.each(reference.networks)('$id', (network) => {
	const { rows, total } = layerTable(model(network));

	it('has the layers of the reference, in its order and with its shapes, windows, groups and costs', () => {
		expect(rows.map(tabulated)).toEqual(network.layers.map(listed));
	});

	it('adds up to the totals of the reference, with and without batch norms and biases', () => {
		const { macs, params, params_with_bn_bias, params_trainable_with_bn_bias } = network.totals;
		expect(total.macs).toBe(macs);
		expect(total.weights).toBe(params);
		expect(total.params + total.paramsNonTrainable).toBe(params_with_bn_bias);
		expect(total.params).toBe(params_trainable_with_bn_bias);
		expect(rows).toHaveLength(network.totals.layers);
	});

	it('spends as much on each kind of layer as the reference', () => {
		const spent = Object.entries(network.totals.by_kind).map(([kind]) => {
			const { macs, weights } = sum(rows.filter((row) => wordFor(row) === kind));
			return [kind, { macs, params: weights }];
		});
		expect(Object.fromEntries(spent)).toEqual(network.totals.by_kind);
	});
});

it('covers the 35 networks of the reference', () => {
	expect(reference.networks).toHaveLength(35);
});

function model({ family, variant, layers }: Network): Model {
	const batchNorm = layers.some(({ bn }) => bn);
	switch (family) {
		case 'MobileNet v1':
		case 'MobileNet v1 (ablation)':
			return mobilenet({
				alpha: given(variant.alpha),
				resolution: variant.resolution,
				variant: variant.full ? 'full-convolution' : variant.shallow ? 'shallow' : 'separable',
				batchNorm,
			});
		case 'ShuffleNet v1':
			return shufflenet({
				groups: given(variant.groups),
				scale: given(variant.scale),
				firstChannels: given(variant.conv1_channels),
				batchNorm,
			});
		default:
			return cifarModel(given(variant.model), batchNorm);
	}
}

function cifarModel(name: string, batchNorm: boolean): Model {
	switch (name) {
		case 'effnet':
			return effnet({ batchNorm });
		case 'keras-effnet':
			return effnet({ form: 'keras', batchNorm });
		case 'baseline':
		case 'mobilenet':
		case 'shufflenet':
			return effnetRival(name, { batchNorm });
		default:
			throw new RangeError(`no builder for ${name}`);
	}
}

function given<T>(value: T | undefined): T {
	if (value === undefined) throw new RangeError('the reference lacks a setting of the network');
	return value;
}

function wordFor({ kind }: Row): string {
	return kinds[kind] ?? kind;
}

function tabulated(row: Row): unknown {
	const { name, input, output, kernel, stride, padding, groups, macs, weights, params } = row;
	const all = params + row.paramsNonTrainable;
	return { name, kind: wordFor(row), input, output, kernel, stride, padding, groups, macs, weights, all };
}

function listed(layer: Network['layers'][number]): unknown {
	const { name, kind, kernel, stride, padding, groups, macs } = layer;
	const [weights, all] = [layer.params, layer.params_with_bn_bias];
	return {
		name,
		kind,
		input: layer.in,
		output: layer.out,
		kernel,
		stride,
		padding,
		groups,
		macs,
		weights,
		all,
	};
}
