import type { NdArray } from '$lib/ops/array';
import { inputShape, parameters, type Kind, type Values } from '$lib/ops/convolution';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import type { Run } from '$lib/ops/run';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import type { Sample } from './sample';

/** Layers at work on repeatable whole numbers, as the stage shows them. */
export function stageRun({ layers, input }: Pick<Sample, 'layers' | 'input'>, seed = 1): Run {
	const list = stages(layers, input);
	const image = integerInput(dimensions(input), seed);
	return tapped({ stages: list, input: image, weights: integerWeights(list, seed) });
}

/** A kind at work, where its dials start unless values are given. */
export function kindRun(kind: Kind, values: Values = kind.defaults): Run {
	const given = parameters(kind, values);
	return stageRun({ layers: kind.layers(given), input: inputShape(given) });
}

/** The same with every input and every weight of one value each: sums can be worked out in the head. */
export function plainRun(sample: Pick<Sample, 'layers' | 'input'>, value: number, weight: number): Run {
	const { stages: list, input, weights } = stageRun(sample);
	const all = weights.map(({ kernel }) => (kernel ? { kernel: filled(kernel, weight) } : {}));
	return tapped({ stages: list, input: filled(input, value), weights: all });
}

/** A run with its outputs, each value summed from its taps. */
export function tapped(given: Omit<Run, 'outputs'>): Run {
	return { ...given, outputs: outputsByTaps(given) };
}

function filled(array: NdArray, value: number): NdArray {
	return { shape: array.shape, data: array.data.map(() => value) };
}
