import fc from 'fast-check';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { anyConvolution, anyPool, count } from './layers';
import { sample, type Sample } from './sample';

/** Which layer comes next in a random network, and how it is made. */
interface Choice {
	readonly op: 'conv' | 'pool' | 'shuffle' | 'batchNorm' | 'relu' | 'leakyRelu' | 'add' | 'concat' | 'block';
	readonly first: number;
	readonly second: number;
	readonly flag: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
	op: fc.constantFrom('conv', 'pool', 'shuffle', 'batchNorm', 'relu', 'leakyRelu', 'add', 'concat', 'block'),
	first: count(1, 4),
	second: count(1, 3),
	flag: fc.boolean(),
});

/** The chosen layer over so many channels, and the channels it makes; the map keeps its size but in pools. */
function chosen(
	{ op, first, second, flag }: Choice,
	inChannels: number,
): { layers: Layer[]; outChannels: number } {
	const keep = (layers: Layer[]): { layers: Layer[]; outChannels: number } => ({
		layers,
		outChannels: inChannels,
	});
	const mixing = (outChannels: number): Layer =>
		layer.conv({ inChannels, outChannels, kernel: [first, second], bias: flag });
	switch (op) {
		case 'conv':
			return { layers: [mixing(second + first)], outChannels: second + first };
		case 'pool':
			return keep([layer.maxPool({ kernel: [first, second], padding: 'same', stride: [second, 1] })]);
		case 'shuffle':
			return keep([layer.shuffle({ groups: inChannels % first === 0 ? first : inChannels })]);
		case 'batchNorm':
			return keep([layer.batchNorm()]);
		case 'relu':
			return keep([layer.relu()]);
		case 'leakyRelu':
			return keep([layer.leakyRelu({ slope: 0.5 })]);
		case 'add':
			return keep([
				layer.block('sum', [mixing(inChannels), layer.add({ branch: flag ? [mixing(inChannels)] : [] })]),
			]);
		case 'concat': {
			const join = layer.concat({
				branch: flag ? [layer.relu()] : [mixing(second)],
				branchFirst: second > 1,
			});
			const outChannels = first + (flag ? inChannels : second);
			return { layers: [layer.block('both', [mixing(first), join])], outChannels };
		}
		case 'block':
			return { layers: [layer.block('inner', [mixing(first), layer.relu()])], outChannels: first };
	}
}

const ends: readonly (readonly Layer[])[] = [
	[],
	[layer.flatten(), layer.dense({ units: 3 }), layer.softmax()],
	[layer.globalAvgPool(), layer.dense({ units: 2, bias: false })],
];

/** Several layers in a row, with joins, branches and blocks, some with a classifier at the end. */
export const anyNetwork: fc.Arbitrary<Sample> = fc
	.record({
		choices: fc.array(choice, { minLength: 1, maxLength: 4 }),
		input: fc.tuple(count(1, 5), count(1, 5), count(1, 4)),
		end: fc.constantFrom(...ends),
	})
	.map(({ choices, input: [height, width, depth], end }) => {
		const layers: Layer[] = [];
		let inChannels = depth;
		for (const next of choices) {
			const made = chosen(next, inChannels);
			layers.push(...made.layers);
			inChannels = made.outChannels;
		}
		return sample([...layers, ...end], shape(height, width, depth));
	});

/** Any of the above. */
export const anyLayers: fc.Arbitrary<Sample> = fc.oneof(anyConvolution, anyPool, anyNetwork);
