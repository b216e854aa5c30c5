import {
	avgPool,
	batchNorm,
	conv,
	depthwise,
	flatten,
	globalAvgPool,
	leakyRelu,
	maxPool,
	pointwise,
	relu,
	softmax,
	type Layer,
} from '../../ops/layer';
import type { WindowOptions } from '../../ops/check';
import { dimensions, shape, type Shape } from '../../ops/shape';
import { field, optionalField, shown, type Json } from '../json';
import { size } from '../json-sizes';
import { first, unchanged, unknown, valueByValue, type Meaning } from './graph';
import { activation, borders, bothSides, count, flag, padding, sides, targetShape } from './keras-config';
import { denseLayers } from './matrix';
import { reshaped, together, widened } from './shapes';

/** How the layers of Keras are read, by their classes. */
const classes: Readonly<Record<string, (config: Json) => Meaning>> = {
	Conv2D: (config) => {
		const options = { ...window(config), outChannels: size(field(config, 'filters')), bias: bias(config) };
		const groups = count(config, 'groups', 1);
		return layers(config, (inChannels) => [conv({ ...options, inChannels, groups })]);
	},
	DepthwiseConv2D: (config) => {
		const options = { ...window(config), multiplier: count(config, 'depth_multiplier', 1) };
		return layers(config, (inChannels) => [depthwise({ ...options, inChannels, bias: bias(config) })]);
	},
	SeparableConv2D: (config) => {
		const options = { ...window(config), multiplier: count(config, 'depth_multiplier', 1) };
		const outChannels = size(field(config, 'filters'));
		return layers(config, (inChannels) => [
			depthwise({ ...options, inChannels }),
			pointwise({ inChannels: inChannels * options.multiplier, outChannels, bias: bias(config) }),
		]);
	},
	Dense: (config) => {
		const units = size(field(config, 'units'));
		return {
			kind: 'layers',
			isFused: activation(config) !== undefined,
			layers: (input) => denseLayers(input, units, bias(config)),
		};
	},
	MaxPooling2D: (config) => pooled(maxPool, config),
	AveragePooling2D: (config) => pooled(avgPool, config),
	GlobalAveragePooling2D: () => ({ kind: 'layers', layers: () => [globalAvgPool()] }),
	GlobalMaxPooling2D: () => ({
		kind: 'layers',
		layers: ({ height, width }) => [maxPool({ kernel: [height.value, width.value], padding: 'valid' })],
	}),
	BatchNormalization: (config) => ({
		kind: 'layers',
		layers: () => [batchNorm()],
		isFusable: true,
		missing: { trained: Number(!flag(config, 'scale', true)) + Number(!flag(config, 'center', true)) },
	}),
	ReLU: () => ({ kind: 'layers', layers: () => [relu()], isFusable: true }),
	LeakyReLU: () => ({ kind: 'layers', layers: () => [leakyRelu({ slope: 0.3 })], isFusable: true }),
	Softmax: () => ({ kind: 'layers', layers: () => [softmax()] }),
	Activation: (config) => activationMeaning(activation(config)),
	Flatten: () => ({ kind: 'layers', layers: () => [flatten()] }),
	Reshape: (config) => {
		const wanted = targetShape(config);
		return { kind: 'shaped', output: (inputs) => reshaped(inputs, wanted), isWork: false };
	},
	ZeroPadding2D: (config) => {
		const [rows, columns] = borders(config, 'padding');
		return { kind: 'shaped', output: (inputs) => widened(inputs, [rows, columns]), isWork: false };
	},
	Cropping2D: (config) => {
		const [rows, columns] = borders(config, 'cropping');
		return { kind: 'shaped', output: (inputs) => widened(inputs, [-rows, -columns]), isWork: false };
	},
	UpSampling2D: (config) => {
		const [rows, columns] = bothSides(config, 'size', 2);
		return { kind: 'shaped', output: (inputs) => enlarged(first(inputs), rows, columns), isWork: true };
	},
	Add: () => ({ kind: 'join', op: 'add' }),
	Concatenate: (config) => {
		const axis = optionalField(config, 'axis')?.value ?? -1;
		// The last, by its number too; the second where channels come first, and of lists of values.
		if (axis === -1 || axis === 3 || axis === 1) return { kind: 'join', op: 'concat' };
		return unknown(`maps must be put together along their channels, axis -1: got ${shown(axis)}`);
	},
};

/** Layers that leave everything as it is while the network runs. */
const idle = ['Dropout', 'SpatialDropout2D', 'GaussianNoise', 'GaussianDropout', 'AlphaDropout'];
const idleToo = ['ActivityRegularization', 'Identity', 'RandomFlip', 'RandomRotation', 'RandomZoom'];
/** Layers that work on values one by one, and on those of several maps. */
const single = ['ELU', 'ThresholdedReLU', 'Rescaling'];
const several = ['Multiply', 'Average', 'Maximum', 'Minimum', 'Subtract'];

/** What a layer of Keras means. @throws JsonError if one of its settings is not what it has to be */
export function kerasMeaning(type: string, config: Json): Meaning {
	const known = Object.hasOwn(classes, type) ? classes[type] : undefined;
	if (known !== undefined) return known(config);
	if ([...idle, ...idleToo].includes(type)) return unchanged;
	if (single.includes(type)) return valueByValue;
	if (several.includes(type)) return { kind: 'shaped', output: together, isWork: true };
	return unknown(`no rule is known here for a layer ${type}`);
}

/** What an activation means by its name; one that the engine does not have keeps the shape. */
function activationMeaning(name: string | undefined): Meaning {
	if (name === undefined) return unchanged;
	if (name === 'relu' || name === 'relu6') return { kind: 'layers', layers: () => [relu()], isFusable: true };
	if (name === 'softmax') return { kind: 'layers', layers: () => [softmax()] };
	return valueByValue;
}

function layers(config: Json, make: (inChannels: number) => readonly Layer[]): Meaning {
	return {
		kind: 'layers',
		layers: ({ channels }) => make(channels.value),
		isFused: activation(config) !== undefined,
	};
}

function window(config: Json): WindowOptions {
	field(config, 'kernel_size');
	return {
		kernel: sides(config, 'kernel_size', 1),
		stride: sides(config, 'strides', 1),
		dilation: sides(config, 'dilation_rate', 1),
		padding: padding(config),
	};
}

function pooled(pool: typeof maxPool | typeof avgPool, config: Json): Meaning {
	const kernel = sides(config, 'pool_size', 2);
	const options = { kernel, stride: sides(config, 'strides', kernel), padding: padding(config) };
	return { kind: 'layers', layers: () => [pool(options)] };
}

function bias(config: Json): boolean {
	return flag(config, 'use_bias', true) && optionalField(config, 'use_bias')?.value !== null;
}

function enlarged(input: Shape, rows: number, columns: number): Shape {
	const [height, width, channels] = dimensions(input);
	return shape(height * rows, width * columns, channels);
}
