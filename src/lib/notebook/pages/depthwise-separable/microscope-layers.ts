import { ndArray, type NdArray } from '../../../ops/array';
import { kernelPattern } from '../../../ops/kernel';
import { productKernel } from '../../../ops/twin';
import { integerWeights, type Weights } from '../../../ops/weights';
import { houseLayer } from '../../page/layer-numbers';
import { houseStages } from '../../page/house';

/** The standard layers that can be put under the microscope. */
export const layerChoices = ['random', 'edges', 'separable'] as const;
export type LayerChoice = (typeof layerChoices)[number];

/** Seeds that can be chosen; the first is that of all pages. */
export const seeds = { min: 1, max: 99 } as const;

/** What a filter of the edge set finds. */
export const edgePatterns = ['upright', 'level', 'spots'] as const;
export type EdgePattern = (typeof edgePatterns)[number];

/** Which channels it finds that in: all four, or one that is subtracted from another. */
export const edgeMixes = { all: [1, 1, 1, 1], first: [1, -1, 0, 0], last: [0, 0, 1, -1] } as const;
export type EdgeMix = keyof typeof edgeMixes;

/** The filters of the edge set, in their order. */
export const edgeFilters: readonly (readonly [EdgePattern, EdgeMix])[] = [
	['upright', 'all'],
	['level', 'all'],
	['spots', 'all'],
	['upright', 'first'],
	['level', 'first'],
	['spots', 'first'],
	['spots', 'last'],
	['upright', 'last'],
];

/** The weights of a standard layer with the sizes of the house example, `[height, width, channels, filters]`. */
export function standardKernel(choice: LayerChoice, seed: number): NdArray {
	switch (choice) {
		case 'random':
			return kernelOf(integerWeights([houseLayer()], seed)[0]);
		case 'edges':
			return edgeKernel();
		case 'separable': {
			const [depthwise, pointwise] = integerWeights(houseStages('depthwise-separable'), seed);
			return productKernel({ depthwise: kernelOf(depthwise), pointwise: kernelOf(pointwise) });
		}
	}
}

/** Whether a layer is made of seeded numbers. */
export function hasSeed(choice: LayerChoice): boolean {
	return choice !== 'edges';
}

function edgeKernel(): NdArray {
	const { loops } = houseLayer();
	const [height, width] = [loops.kernelHeight.value, loops.kernelWidth.value];
	const [channels, filters] = [loops.depth.value, loops.channels.value];
	const values = Array.from({ length: height * width * channels * filters }, (_, place) => {
		const [pattern, mix] = edgeFilters[place % filters] ?? ['spots', 'all'];
		const tap = Math.floor(place / (filters * channels));
		const channel = Math.floor(place / filters) % channels;
		return (patternValues(pattern, height, width)[tap] ?? 0) * (edgeMixes[mix][channel] ?? 0);
	});
	// The product of a negative weight and a zero would be shown with its sign.
	return ndArray(
		[height, width, channels, filters],
		values.map((value) => value + 0),
	);
}

function patternValues(pattern: EdgePattern, height: number, width: number): number[] {
	if (pattern === 'spots') return kernelPattern('laplacian', height, width);
	const upright = kernelPattern('sobel', height, width);
	if (pattern === 'upright') return upright;
	return upright.map((_, tap) => upright[(tap % width) * width + Math.floor(tap / width)] ?? 0);
}

function kernelOf(weights: Weights | undefined): NdArray {
	if (weights?.kernel === undefined) throw new RangeError('the layer has no kernel');
	return weights.kernel;
}
