import { bottleneckUnit } from '$lib/models/bottleneck-unit';
import { effnet, effnetForms } from '$lib/models/effnet';
import { effnetRival, effnetRivals } from '$lib/models/effnet-rivals';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { shuffleUnit } from '$lib/models/shuffle-unit';
import { shufflenet, shufflenetGroups } from '$lib/models/shufflenet';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallNetwork } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import type { NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import type { Exported, FormulaNumbers } from '$lib/ops/export/exported';
import { networkExport } from '$lib/ops/export/network-export';
import { forward } from '$lib/ops/forward';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import type { Block, Layer } from '$lib/ops/layer';
import { dimensions, shape } from '$lib/ops/shape';
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
	/** How many values the table of its layers counts as trained. */
	readonly params: number;
}

await useBackend('cpu');

/** So many channels that all groups divide them and their half. */
const channels = 48;

/** Maps whose sides are small, and odd on the way down; the weights are those of any resolution. */
export const wholeNetworks: readonly NetworkCase[] = [
	networkCase('MobileNet 1.0', mobilenet({ alpha: 1, resolution: 32, classes: 1000 })),
	networkCase('MobileNet 0.5', mobilenet({ alpha: 0.5, resolution: 40, classes: 1000 }), 4294967295),
	networkCase('MobileNet 0.25', mobilenet({ alpha: 0.25, resolution: 56, classes: 10 }), -3),
	networkCase('MobileNet without norms', mobilenet({ alpha: 0.25, resolution: 32, batchNorm: false })),
	...shufflenetGroups.map((groups) =>
		networkCase(
			`ShuffleNet, g = ${groups}`,
			scores(shufflenet({ resolution: 32, classes: 10, groups, scale: 0.25 })),
		),
	),
	networkCase('ShuffleNet 0.5×', scores(shufflenet({ resolution: 72, classes: 10, groups: 4, scale: 0.5 }))),
	...effnetForms.map((form) => networkCase(`EffNet, ${form}`, scores(effnet({ form })))),
	...effnetRivals.map((rival) => networkCase(`EffNet’s rival, ${rival}`, scores(effnetRival(rival)))),
	...smallCatalogue.map(smallNetwork).map((model) => networkCase(model.title, scores(model))),
];

/** The units that networks with shortcuts are made of, each by itself, on maps of odd sides. */
export const units: readonly NetworkCase[] = [
	...shufflenetGroups.flatMap((groups) => [
		unitCase(`unit that adds, g = ${groups}`, shuffle(groups, false)),
		unitCase(`unit that puts side by side, g = ${groups}`, shuffle(groups, true)),
	]),
	...[1, 4].map((groups) =>
		unitCase(
			`bottleneck, g = ${groups}`,
			bottleneckUnit({ name: 'unit', channels, bottleneck: channels / 2, groups, batchNorm: true }),
		),
	),
	...effnetForms.map((form) =>
		unitCase(`block of EffNet, ${form}`, effnet({ form, inChannels: channels }).layers[0]),
	),
];

function shuffle(groups: number, halves: boolean): Block {
	return shuffleUnit({
		...{ name: 'unit', groups, halves, withShuffle: groups > 1, batchNorm: true },
		inChannels: channels,
		outChannels: halves ? 2 * channels : channels,
		bottleneck: channels / 2,
	});
}

function unitCase(title: string, unit: Layer | undefined): NetworkCase {
	if (unit === undefined) throw new RangeError(`there is no ${title}`);
	return networkCase(title, { title, input: shape(7, 6, channels), layers: [unit] });
}

/** A network without its softmax: of shares near 0 and 1 little could be told. */
function scores(model: Model): Model {
	return { ...model, layers: model.layers.slice(0, -1) };
}

function networkCase(
	name: string,
	{ title, input, layers }: Pick<Model, 'title' | 'input' | 'layers'>,
	seed = 1,
): NetworkCase {
	const list = stages(layers, input);
	const [image, weights] = [formulaInput(dimensions(input), seed), networkWeights(list, seed)];
	const output = item(forward(list, image, weights), -1);
	const exported = networkExport({ title, input, stages: list, seed }, output);
	const { params } = layerTable({ layers, input }).total;
	return { name, exported, input: image, weights, output, params };
}
