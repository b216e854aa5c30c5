import { describe, expect, test } from 'vitest';
import type { CountedModel } from '$lib/models/open/counted-graph';
import { conv, functional, opened, row } from '../../support/model-files';
import { onnxFile, smallOnnx } from '../../support/onnx-file';

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

	test('maps that are put below one another', async () => {
		const concat = {
			class_name: 'Concatenate',
			name: 'both',
			config: { axis: 2 },
			inbound_nodes: [
				[
					['x', 0, 0],
					['x', 0, 0],
				],
			],
		};
		const model = await opened(functional(concat));
		expect(byName(model, 'both')).toMatchObject({ state: 'unknown', why: /axis -1: got 2/ });
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
