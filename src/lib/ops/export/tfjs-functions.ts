import type { Plan } from './plan';
import { isDepthwise } from './sides';

/** What both generators mix their bits with. */
export const tfjsMixed = `/** Mixes 32 bits: the finaliser of MurmurHash3. */
function mixed(bits) {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
`;

/** The generator of repeatable whole numbers. */
export function tfjsGenerator(seed: number): string[] {
	return `
const seed = ${seed};

${tfjsMixed}
/** Whole numbers from -limit to limit: the same on every machine for a seed, layer and role. */
function integers(shape, { layer, role, limit }) {
  const stream = mixed((seed * 65536 + layer * 16 + role + 0x9e3779b9) >>> 0);
  const length = shape.reduce((product, side) => product * side, 1);
  const values = Array.from({ length }, (_, place) => {
    const share = mixed((stream + Math.imul(place, 0x9e3779b1)) >>> 0) / 2 ** 32;
    return Math.floor(share * (2 * limit + 1)) - limit;
  });
  return tf.tensor(values, shape);
}
`.split('\n');
}

/** The functions that a model calls and TensorFlow.js lacks. */
export function tfjsFunctions({ nodes }: Plan): string[] {
	const layers = nodes.map(({ stage }) => stage.layer);
	const isGrouped = layers.some(
		(layer) => layer.op === 'conv' && layer.groups.value > 1 && !isDepthwise(layer),
	);
	return [
		...(isGrouped ? [groupedText] : []),
		...(layers.some(({ op }) => op === 'shuffle') ? [shuffleText] : []),
	];
}

const groupedText = `
/** TensorFlow.js has no grouped convolution: split the channels, convolve each part, put them together. */
function groupedConv2d(x, kernel, { groups, strides, pad, dilations }) {
  const inputs = tf.split(x, groups, 3);
  const kernels = tf.split(kernel, groups, 3);
  const parts = inputs.map((input, group) => tf.conv2d(input, kernels[group], strides, pad, 'NHWC', dilations));
  return tf.concat(parts, 3);
}
`;

const shuffleText = `
/** Reads the channels as a table of groups and deals them out column by column (ShuffleNet, 3.1). */
function channelShuffle(x, groups) {
  const [batch, height, width, channels] = x.shape;
  const table = tf.reshape(x, [batch, height, width, groups, channels / groups]);
  return tf.reshape(tf.transpose(table, [0, 1, 2, 4, 3]), x.shape);
}
`;
