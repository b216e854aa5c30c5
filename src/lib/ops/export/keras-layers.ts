import type { Convolution, Pads, Pool } from '../description';
import { reach } from '../shape';
import type { Stage } from '../stages';
import { snakeCase } from './identifiers';
import { numberText } from './literal';
import type { Node } from './plan';
import { booleanText, pairText } from './python';
import { isBare, isDepthwise, isEven, padded, type Padded } from './sides';
import type { Call, Step } from './statement';

/** The names that Keras gives to layers by itself; no two layers may share one. */
const taken = new Set([
	...[
		'add',
		'concatenate',
		'flatten',
		'permute',
		'reshape',
		'softmax',
		're_lu',
		'leaky_re_lu',
		'input_layer',
	],
	...['max_pooling2d', 'average_pooling2d', 'global_average_pooling2d', 'zero_padding2d'],
	...['pad', 'get_item', 'stack', 'max', 'sum', 'maximum', 'ones_like', 'true_divide'],
]);

/** The name of a stage's Keras layer. */
export function layerName({ words }: Pick<Node, 'words'>): string {
	return snakeCase(words, taken);
}

/** Whether a stage becomes a `DepthwiseConv2D`, whose kernel is `[height, width, channels, multiplier]`. */
export function isDepthwiseLayer(stage: Stage): boolean {
	const { layer } = stage;
	return layer.op === 'conv' && isDepthwise(layer) && hasEqualStrides(layer);
}

/**
 * Whether a pooling layer of Keras does it on every backend: not with sides of padding given one by one, nor
 * where `same` is uneven for a mean, to which Keras on PyTorch adds copies of the edge.
 */
export function isPlainPool({ layer, sides }: Padded<Pool>): boolean {
	return typeof layer.padding === 'string' && (layer.op === 'maxPool' || isEven(sides));
}

/** The statements that compute a stage. */
export function kerasSteps(node: Node): Step[] {
	const { layer } = node.stage;
	switch (layer.op) {
		case 'conv':
			return convolutionSteps(node, layer);
		case 'maxPool':
		case 'avgPool':
			return [poolStep(node.stage, layer)];
		case 'shuffle':
			return [(x) => `channel_shuffle(${x}, groups=${layer.groups.value})`];
		case 'batchNorm': {
			const args = [`epsilon=${numberText(layer.epsilon)}`, nameArgument(node)];
			return [(x) => ({ head: 'layers.BatchNormalization(', args, tail: `)(${x})` })];
		}
		case 'relu':
			return [(x) => `layers.ReLU()(${x})`];
		case 'leakyRelu':
			return [(x) => `layers.LeakyReLU(negative_slope=${numberText(layer.slope)})(${x})`];
		case 'add':
			return [(x, branch) => `layers.Add()([${x}, ${branch}])`];
		case 'concat':
			return [
				(x, branch) =>
					`layers.Concatenate()([${(layer.branchFirst ? [branch, x] : [x, branch]).join(', ')}])`,
			];
		case 'globalAvgPool':
			return [(x) => `layers.GlobalAveragePooling2D()(${x})`];
		case 'flatten':
			return [(x) => `layers.Flatten()(${x})`];
		case 'dense': {
			const args = [String(layer.units.value), `use_bias=${booleanText(layer.bias)}`, nameArgument(node)];
			return [(x) => ({ head: 'layers.Dense(', args, tail: `)(${x})` })];
		}
		case 'softmax':
			return [(x) => `layers.Softmax()(${x})`];
	}
}

function convolutionSteps(node: Node, layer: Convolution): Step[] {
	const { sides } = padded(layer, node.stage);
	const isGiven = typeof layer.padding !== 'string';
	const padding: Step = (x) => `layers.ZeroPadding2D(${sidesText(sides)})(${x})`;
	const [stride, dilation] = [pairText(layer.stride), pairText(layer.dilation)];
	// Under a single cell there is nothing to pad.
	const isPoint = reach(layer, 0) === 1 && reach(layer, 1) === 1;
	const window = [
		pairText([layer.kernel[0].value, layer.kernel[1].value]),
		...(stride === '1' ? [] : [`strides=${stride}`]),
		...(isPoint ? [] : [`padding="${isGiven ? 'valid' : layer.padding}"`]),
		...(dilation === '1' ? [] : [`dilation_rate=${dilation}`]),
	];
	const rest = [`use_bias=${booleanText(layer.bias)}`, nameArgument(node)];
	const call = convolutionCall(layer, window, rest);
	const convolution: Step = (x) => ({ ...call, tail: `)(${x})` });
	return isGiven && !isBare(sides) ? [padding, convolution] : [convolution];
}

function convolutionCall(layer: Convolution, window: readonly string[], rest: readonly string[]): Call {
	const filters = String(layer.outChannels.value);
	const groups = layer.groups.value;
	if (!isDepthwise(layer)) {
		const args = [filters, ...window, ...(groups === 1 ? [] : [`groups=${groups}`]), ...rest];
		return { head: 'layers.Conv2D(', args };
	}
	if (!hasEqualStrides(layer)) {
		const args = [filters, ...window, `groups=${groups}`, ...rest];
		const why = "TensorFlow's depthwise convolution wants equal strides, hence a group for every channel.";
		return { head: 'layers.Conv2D(', args, why };
	}
	const multiplier = layer.outChannels.value / layer.inChannels.value;
	const args = [...window, ...(multiplier === 1 ? [] : [`depth_multiplier=${multiplier}`]), ...rest];
	return { head: 'layers.DepthwiseConv2D(', args };
}

function poolStep(stage: Stage, layer: Pool): Step {
	const kernel = [layer.kernel[0].value, layer.kernel[1].value] as const;
	const window = padded(layer, stage);
	if (isPlainPool(window)) {
		const head = layer.op === 'maxPool' ? 'layers.MaxPooling2D(' : 'layers.AveragePooling2D(';
		const padding = typeof layer.padding === 'string' ? layer.padding : 'valid';
		const args = [pairText(kernel), `strides=${pairText(layer.stride)}`, `padding="${padding}"`];
		return (x) => ({ head, args, tail: `)(${x})` });
	}
	const args = [pairText(kernel), `strides=${pairText(layer.stride)}`, `sides=${sidesText(window.sides)}`];
	const head = layer.op === 'maxPool' ? 'max_pool(' : 'average_pool(';
	const why =
		'"same" as in TensorFlow, written out: Keras on PyTorch averages copies of the edge where it is uneven.';
	return (x) => ({ head, args: [x, ...args], tail: ')', ...(layer.padding === 'same' && { why }) });
}

function sidesText({ top, bottom, left, right }: Pads): string {
	return `((${top}, ${bottom}), (${left}, ${right}))`;
}

function hasEqualStrides({ stride: [height, width] }: Convolution): boolean {
	return height === width;
}

function nameArgument(node: Node): string {
	return `name="${layerName(node)}"`;
}
