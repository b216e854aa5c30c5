import { ndArray, type NdArray } from '../../../ops/array';
import { batchNorm, concat, depthwise, pointwise, relu, type Layer } from '../../../ops/layer';
import { arrayAt, type Run } from '../../../ops/run';
import { shape } from '../../../ops/shape';
import { stages, type Stage } from '../../../ops/stages';
import type { Twin } from '../../../ops/twin';
import { integerWeights, type Weights } from '../../../ops/weights';
import { houseLayer } from '../../page/layer-numbers';
import { pictureValues, type Pixels } from '../../picture';

/** What is compared on an input: the layer, the pair in its place, and the pair on the input's negative. */
export interface Shown {
	readonly layer: NdArray;
	readonly pair: NdArray;
	readonly mirrored: NdArray;
}

/** The side of a picture as the layers see it: the pictures of the site have as many pixels. */
const pictureSide = 64;

const names = { depthwise: 'depthwise', pointwise: 'pointwise', negative: 'negative' } as const;

/**
 * The layer, then the pair on the same input, then the pair on the negative of the input; all three in one run.
 * @param side of the input
 * @param hasRelu whether BN and ReLU stand between the two layers of the pair
 */
export function comparedStages(side: number, hasRelu: boolean): readonly Stage[] {
	const { layer } = houseLayer();
	if (layer.op !== 'conv') throw new RangeError(`${layer.op} has no twin`);
	const { inChannels, outChannels, kernel } = layer;
	const pair = [
		depthwise({ inChannels, kernel, name: names.depthwise }),
		// Nothing is added to the variance, so that the batch norm changes nothing at all.
		...(hasRelu ? [batchNorm({ epsilon: 0 }), relu()] : []),
		pointwise({ inChannels, outChannels, name: names.pointwise }),
	];
	const negative = depthwise({ inChannels, kernel: 1, name: names.negative });
	const layers: readonly Layer[] = [layer, concat({ branch: pair }), concat({ branch: [negative, ...pair] })];
	return stages(layers, shape(side, side, inChannels.value));
}

/** The weights of these stages: those of the layer, and of its twin. */
export function comparedWeights(all: readonly Stage[], kernel: NdArray, twin: Twin): readonly Weights[] {
	const known: Readonly<Record<string, NdArray>> = {
		'': kernel,
		[names.depthwise]: twin.depthwise,
		[names.pointwise]: twin.pointwise,
	};
	return integerWeights(all, 1).map((usual, index) => {
		if (usual.kernel === undefined) return usual;
		return { kernel: known[all[index]?.name ?? ''] ?? minusOnes(usual.kernel.shape) };
	});
}

/** What a run has made of them. */
export function shownOf(run: Run): Shown {
	const [first, second] = run.stages.flatMap(({ name }, index) => (name === names.pointwise ? [index] : []));
	return {
		layer: arrayAt(run, 0),
		pair: arrayAt(run, first ?? NaN),
		mirrored: arrayAt(run, second ?? NaN),
	};
}

/** Whether the pair of a run has BN and ReLU between its layers. */
export function isRectified({ stages: all }: Pick<Run, 'stages'>): boolean {
	return all.some(({ layer }) => layer.op === 'relu');
}

/** A picture in four channels: red, green, blue, and the grey that they come to. */
export function pictureInput(pixels: Pixels): NdArray {
	const [colours, grey] = [pictureValues(pixels, pictureSide, 3), pictureValues(pixels, pictureSide, 1)];
	const values = Array.from(grey.data, (value, place) => [
		...colours.data.subarray(place * 3, place * 3 + 3),
		value,
	]);
	return ndArray([pictureSide, pictureSide, 4], values.flat());
}

function minusOnes(sides: readonly number[]): NdArray {
	const array = ndArray(sides);
	array.data.fill(-1);
	return array;
}
