import { expect, it } from 'vitest';
import { parseLayerList } from '$lib/models/layer-list';
import { layerTable } from '$lib/models/table';
import * as layer from '$lib/ops/layer';
import { dimensions, shape, shapeText } from '$lib/ops/shape';
import { finalShape, stages } from '$lib/ops/stages';

function parse(layers: unknown, input: unknown = [8, 8, 4]): ReturnType<typeof parseLayerList> {
	return parseLayerList(JSON.stringify({ input, layers }));
}

it('reads every operation, with inChannels from the layer before', () => {
	const { input, layers } = parse(
		[
			{ op: 'conv', name: 'first', outChannels: 6, kernel: [3, 1], stride: [1, 2], bias: true },
			{ op: 'batchNorm', epsilon: 0.01 },
			{ op: 'leakyRelu', slope: 0.1 },
			{ op: 'depthwise', kernel: 3, dilation: 2, padding: 'valid', multiplier: 2 },
			{ op: 'pointwise', outChannels: 8, groups: 4 },
			{ op: 'shuffle', groups: 4 },
			{
				op: 'maxPool',
				kernel: [2, 2],
				stride: [2, 1],
				padding: [
					[1, 0],
					[0, 1],
				],
			},
			{ op: 'avgPool', kernel: 3, stride: 1, padding: { top: 1, bottom: 1, left: 2, right: 1 } },
			{ op: 'relu' },
			{ op: 'globalAvgPool' },
			{ op: 'flatten' },
			{ op: 'dense', units: 5, bias: false },
			{ op: 'softmax' },
		],
		[9, 10, 3],
	);
	expect(dimensions(input)).toEqual([9, 10, 3]);
	expect(layers).toEqual([
		layer.conv({ name: 'first', inChannels: 3, outChannels: 6, kernel: [3, 1], stride: [1, 2], bias: true }),
		layer.batchNorm({ epsilon: 0.01 }),
		layer.leakyRelu({ slope: 0.1 }),
		layer.depthwise({ inChannels: 6, kernel: 3, dilation: 2, padding: 'valid', multiplier: 2 }),
		layer.pointwise({ inChannels: 12, outChannels: 8, groups: 4 }),
		layer.shuffle({ groups: 4 }),
		layer.maxPool({ kernel: [2, 2], stride: [2, 1], padding: { top: 1, bottom: 0, left: 0, right: 1 } }),
		layer.avgPool({ kernel: 3, stride: 1, padding: { top: 1, bottom: 1, left: 2, right: 1 } }),
		layer.relu(),
		layer.globalAvgPool(),
		layer.flatten(),
		layer.dense({ units: 5, bias: false }),
		layer.softmax(),
	]);
});

it('feeds a branch with the input of the list that holds the join', () => {
	const { input, layers } = parse([
		{ op: 'pointwise', outChannels: 6 },
		{
			op: 'block',
			name: 'unit',
			layers: [
				{ op: 'depthwise', kernel: 3, stride: 2 },
				{
					op: 'concat',
					branch: [{ op: 'avgPool', name: 'shortcut', kernel: 3, stride: 2, padding: 'same' }],
				},
				{ op: 'block', layers: [{ op: 'relu' }, { op: 'add' }] },
				{ op: 'concat', branchFirst: false, branch: [{ op: 'pointwise', outChannels: 3, stride: 2 }] },
			],
		},
	]);
	expect(shapeText(finalShape(stages(layers, input), input))).toBe('4×4×15');
	const [, block] = layers;
	expect(block).toMatchObject({ op: 'block', name: 'unit' });
	expect(layerTable({ layers, input }).rows.map(({ name, output }) => [name, output.join('×')])).toEqual([
		['', '8×8×6'],
		['unit', '4×4×6'],
		['unit.shortcut', '4×4×6'],
		['unit', '4×4×12'],
		['unit', '4×4×12'],
		['unit', '4×4×3'],
		['unit', '4×4×15'],
	]);
});

it('describes the same network as the constructors', () => {
	const written = parse([{ op: 'conv', outChannels: 8, kernel: 3 }]);
	expect(written).toEqual({
		input: shape(8, 8, 4),
		layers: [layer.conv({ inChannels: 4, outChannels: 8, kernel: 3 })],
	});
});
