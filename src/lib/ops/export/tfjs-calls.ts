import type { Convolution, Pads, Pool } from '../description';
import { dimensions, reach } from '../shape';
import type { Stage } from '../stages';
import { camelCase } from './identifiers';
import { numberText } from './literal';
import type { Node } from './plan';
import { isBare, isDepthwise, padded } from './sides';
import type { Call, Step } from './statement';

/** One level of indentation. */
export const tfjsUnit = '  ';

/** How a script calls what a stage has. */
export interface ArrayNames {
	/** An array of a stage. */
	readonly array: (words: readonly string[], role: string) => string;
	/** The batch norm of a value, from all that the script has of it. */
	readonly norm: (words: readonly string[], x: string, epsilon: string) => Call;
}

/** A constant for each array. */
export const constantNames: ArrayNames = {
	array: constantName,
	norm: (words, x, epsilon) => {
		const vectors = ['mean', 'variance', 'beta', 'gamma'].map((role) => constantName(words, role));
		return { head: 'tf.batchNorm(', args: [x, ...vectors, epsilon], tail: ')' };
	},
};

/** The constant that holds an array of a stage: `depthwiseKernel`. */
export function constantName(words: readonly string[], role: string): string {
	return camelCase([...words, role]);
}

/** The statements that compute a stage, as functions of TensorFlow.js. */
export function tfjsSteps(node: Node, names: ArrayNames): Step[] {
	const { layer, input } = node.stage;
	switch (layer.op) {
		case 'conv':
			return [convolutionStep(node, layer, names), ...(layer.bias ? [biasStep(node, names)] : [])];
		case 'maxPool':
		case 'avgPool':
			return [poolStep(node.stage, layer)];
		case 'shuffle':
			return [(x) => `channelShuffle(${x}, ${layer.groups.value})`];
		case 'batchNorm':
			return [(x) => names.norm(node.words, x, numberText(layer.epsilon))];
		case 'relu':
			return [(x) => `tf.relu(${x})`];
		case 'leakyRelu':
			return [(x) => `tf.leakyRelu(${x}, ${numberText(layer.slope)})`];
		case 'add':
			return [(x, branch) => `tf.add(${x}, ${branch})`];
		case 'concat':
			return [
				(x, branch) => `tf.concat([${(layer.branchFirst ? [branch, x] : [x, branch]).join(', ')}], -1)`,
			];
		case 'globalAvgPool':
			return [(x) => `tf.mean(${x}, [1, 2])`];
		case 'flatten': {
			const length = dimensions(input).reduce((product, side) => product * side, 1);
			return [(x) => `tf.reshape(${x}, [-1, ${length}])`];
		}
		case 'dense':
			return [
				(x) => `tf.matMul(${x}, ${names.array(node.words, 'kernel')})`,
				...(layer.bias ? [biasStep(node, names)] : []),
			];
		case 'softmax':
			return [(x) => `tf.softmax(${x})`];
	}
}

/** The shape of an array in TensorFlow.js: depthwise kernels are `[height, width, channels, multiplier]`. */
export function tfjsShape({ layer }: Stage, shape: readonly number[]): readonly number[] {
	if (layer.op !== 'conv' || !isDepthwise(layer) || shape.length !== 4) return shape;
	const channels = layer.inChannels.value;
	return [...shape.slice(0, 2), channels, layer.outChannels.value / channels];
}

function convolutionStep({ stage, words }: Node, layer: Convolution, names: ArrayNames): Step {
	const kernel = names.array(words, 'kernel');
	const { sides } = padded(layer, stage);
	const isWritten = layer.padding !== 'valid' && (layer.padding !== 'same' || isSkipping(layer));
	const padding = isWritten ? `'valid'` : `'${layer.padding}'`;
	const [stride, dilation] = [pairText(layer.stride), pairText(layer.dilation)];
	const isGrouped = layer.groups.value > 1 && !isDepthwise(layer);
	const plainArgs = [stride, padding, ...(dilation === '1' ? [] : [`'NHWC'`, dilation])];
	const groupedArgs = `{ groups: ${layer.groups.value}, strides: ${stride}, pad: ${padding}, dilations: ${dilation} }`;
	return (x) => {
		const input = isWritten && !isBare(sides) ? `tf.pad(${x}, ${paddingText(sides)})` : x;
		if (isGrouped) return { head: 'groupedConv2d(', args: [input, kernel, groupedArgs], tail: ')' };
		const head = isDepthwise(layer) ? 'tf.depthwiseConv2d(' : 'tf.conv2d(';
		return { head, args: [input, kernel, ...plainArgs], tail: ')' };
	};
}

/** Whether a stride is longer than its window: there the WebAssembly backend takes `same` wrong (tfjs issue 6629). */
function isSkipping(layer: Convolution): boolean {
	return layer.stride[0] > reach(layer, 0) || layer.stride[1] > reach(layer, 1);
}

function biasStep({ words }: Node, names: ArrayNames): Step {
	return (x) => `tf.add(${x}, ${names.array(words, 'bias')})`;
}

function poolStep(stage: Stage, layer: Pool): Step {
	const kernel = [layer.kernel[0].value, layer.kernel[1].value] as const;
	const { sides } = padded(layer, stage);
	const isNamed = typeof layer.padding === 'string';
	const padding = isNamed ? [`'${layer.padding}'`] : [paddingText(sides), `'floor'`];
	const args = [pairText(kernel), pairText(layer.stride), ...padding];
	return (x) => ({
		head: layer.op === 'maxPool' ? 'tf.maxPool(' : 'tf.avgPool(',
		args: [x, ...args],
		tail: ')',
	});
}

function paddingText(sides: Pads): string {
	return `[[0, 0], ${sidesText(sides).slice(1, -1)}, [0, 0]]`;
}

function sidesText({ top, bottom, left, right }: Pads): string {
	return `[[${top}, ${bottom}], [${left}, ${right}]]`;
}

function pairText([height, width]: readonly [height: number, width: number]): string {
	return height === width ? String(height) : listText([height, width]);
}

function listText(values: readonly number[]): string {
	return `[${values.join(', ')}]`;
}
