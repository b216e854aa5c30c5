import { describe, expect, it } from 'vitest';
import { layerTable } from '$lib/models/table';
import * as layer from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';

const input = shape(4, 4, 6);

describe('the table of layers', () => {
	it('counts a batch norm with the convolution before it, even behind an activation', () => {
		const layers = [
			layer.pointwise({ inChannels: 6, outChannels: 2 }),
			layer.leakyRelu({ slope: 0.3 }),
			layer.batchNorm(),
			layer.maxPool({ kernel: 2 }),
		];
		const { rows, total } = layerTable({ layers, input });
		expect(
			rows.map(({ kind, weights, params, paramsNonTrainable }) => ({
				kind,
				weights,
				params,
				paramsNonTrainable,
			})),
		).toEqual([
			{ kind: 'pointwise', weights: 12, params: 16, paramsNonTrainable: 4 },
			{ kind: 'maxPool', weights: 0, params: 0, paramsNonTrainable: 0 },
		]);
		expect(total).toEqual({
			macs: 192,
			macsWithoutDense: 192,
			weights: 12,
			params: 16,
			paramsNonTrainable: 4,
		});
	});

	it('counts a batch norm of a branch with the branch, not with the layer listed before it', () => {
		const branch = [layer.pointwise({ name: 'short', inChannels: 6, outChannels: 6 }), layer.batchNorm()];
		const layers = [
			layer.shuffle({ name: 'long', groups: 2 }),
			layer.add({ name: 'sum', branch }),
			layer.relu(),
		];
		const { rows } = layerTable({ layers, input });
		expect(rows.map(({ name, params }) => [name, params])).toEqual([
			['long', 0],
			['short', 48],
			['sum', 0],
		]);
	});

	it('counts a batch norm at the head of a branch with what the branch reads', () => {
		const unit = layer.block('unit', [
			layer.pointwise({ name: 'long', inChannels: 6, outChannels: 6 }),
			layer.add({ name: 'sum', branch: [layer.batchNorm()] }),
		]);
		const { rows } = layerTable({ layers: [layer.shuffle({ name: 'mix', groups: 2 }), unit], input });
		expect(rows.map(({ name, params }) => [name, params])).toEqual([
			['mix', 12],
			['unit.long', 36],
			['unit.sum', 0],
		]);
	});

	it('gives layers before the first row a row of their own', () => {
		const { rows, total } = layerTable({ layers: [layer.batchNorm({ name: 'input' }), layer.relu()], input });
		expect(rows.map(({ name, kind, params }) => [name, kind, params])).toEqual([['input', 'batchNorm', 12]]);
		expect(total.params).toBe(12);
	});

	it('counts a flatten with the dense layer behind it, which is shown with the map that was flattened', () => {
		const layers = [layer.relu(), layer.flatten(), layer.dense({ units: 3 }), layer.softmax()];
		const { rows, lasts, total } = layerTable({ layers, input });
		expect(rows.map(({ kind, input, output }) => [kind, input, output])).toEqual([
			['relu', [4, 4, 6], [4, 4, 6]],
			['dense', [4, 4, 6], [1, 1, 3]],
		]);
		expect(lasts).toEqual([0, 3]);
		expect(total).toMatchObject({ macs: 288, macsWithoutDense: 0, params: 291 });
	});

	it('shows any other layer behind a flatten with the flat map that it reads', () => {
		const layers = [layer.flatten(), layer.pointwise({ inChannels: 96, outChannels: 2 })];
		expect(layerTable({ layers, input }).rows[1]?.input).toEqual([1, 1, 96]);
	});

	it.each([
		['conv', layer.conv({ inChannels: 6, outChannels: 6, kernel: [1, 2] })],
		['pointwise', layer.conv({ inChannels: 6, outChannels: 6, kernel: 1 })],
		['grouped', layer.conv({ inChannels: 6, outChannels: 6, kernel: 1, groups: 3 })],
		['depthwise', layer.depthwise({ inChannels: 6, kernel: 1, multiplier: 2 })],
	])('calls a convolution %s by its kernel and groups', (kind, convolution) => {
		expect(layerTable({ layers: [convolution], input }).rows[0]?.kind).toBe(kind);
	});
});
