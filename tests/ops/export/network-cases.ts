import { effnet } from '$lib/models/effnet';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { shufflenet } from '$lib/models/shufflenet';
import type { NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import type { Exported, FormulaNumbers } from '$lib/ops/export/exported';
import { networkExport } from '$lib/ops/export/network-export';
import { forward } from '$lib/ops/forward';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import type { Weights } from '$lib/ops/weights';
import { item } from '../../support/cells';

/** A whole network on its formula, with what the engine makes of it. */
export interface NetworkCase {
	readonly name: string;
	readonly exported: Exported<FormulaNumbers>;
	readonly input: NdArray;
	readonly weights: readonly Weights[];
	/** `[height, width, channels]` */
	readonly output: NdArray;
}

await useBackend('cpu');

/** Maps whose sides are small, and odd on the way down; the weights are those of any resolution. */
export const wholeNetworks: readonly NetworkCase[] = [
	networkCase('MobileNet 1.0', mobilenet({ alpha: 1, resolution: 32, classes: 1000 })),
	networkCase('MobileNet 0.5', mobilenet({ alpha: 0.5, resolution: 40, classes: 1000 }), 4294967295),
	networkCase('MobileNet 0.25', mobilenet({ alpha: 0.25, resolution: 56, classes: 10 }), -3),
	networkCase('MobileNet without norms', mobilenet({ alpha: 0.25, resolution: 32, batchNorm: false })),
	networkCase('ShuffleNet', scores(shufflenet({ resolution: 32, classes: 10, groups: 3, scale: 0.25 }))),
	networkCase('EffNet', scores(effnet({ classes: 10 }))),
];

/** A network without its softmax: of shares near 0 and 1 little could be told. */
function scores(model: Model): Model {
	return { ...model, layers: model.layers.slice(0, -1) };
}

function networkCase(name: string, { title, input, layers }: Model, seed = 1): NetworkCase {
	const list = stages(layers, input);
	const [image, weights] = [formulaInput(dimensions(input), seed), networkWeights(list, seed)];
	const output = item(forward(list, image, weights), -1);
	const exported = networkExport({ title, input, stages: list, seed }, output);
	return { name, exported, input: image, weights, output };
}
