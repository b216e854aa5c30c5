import type { WindowOptions } from '../ops/check';
import * as layer from '../ops/layer';
import type { Named, Operation } from '../ops/layer';
import { field, number, requireFieldsAmong, text, truth, type Json } from './json';
import { optional, padding, size, sizeOrPair } from './json-sizes';

/** How an operation is written: its fields besides `op` and `name`, and how they are read. */
interface Form {
	readonly fields: readonly string[];
	/** @param inChannels channels of what the layer reads */
	readonly read: (json: Json, inChannels: number) => Operation;
}

const poolFields = ['kernel', 'stride', 'padding'];

const forms = {
	conv: {
		fields: [...poolFields, 'dilation', 'outChannels', 'groups', 'bias'],
		read: (json, inChannels) => layer.conv({ ...window(json), inChannels, ...mixing(json) }),
	},
	depthwise: {
		fields: [...poolFields, 'dilation', 'multiplier', 'bias'],
		read: (json, inChannels) =>
			layer.depthwise({ ...window(json), inChannels, ...optional(json, 'multiplier', size), ...bias(json) }),
	},
	pointwise: {
		fields: ['outChannels', 'stride', 'groups', 'bias'],
		read: (json, inChannels) =>
			layer.pointwise({
				...named(json),
				...optional(json, 'stride', sizeOrPair),
				inChannels,
				...mixing(json),
			}),
	},
	maxPool: { fields: poolFields, read: (json) => layer.maxPool(window(json)) },
	avgPool: { fields: poolFields, read: (json) => layer.avgPool(window(json)) },
	shuffle: {
		fields: ['groups'],
		read: (json) => layer.shuffle({ ...named(json), groups: size(field(json, 'groups')) }),
	},
	batchNorm: {
		fields: ['epsilon'],
		read: (json) => layer.batchNorm({ ...named(json), ...optional(json, 'epsilon', number) }),
	},
	relu: { fields: [], read: (json) => layer.relu(named(json)) },
	leakyRelu: {
		fields: ['slope'],
		read: (json) => layer.leakyRelu({ ...named(json), slope: number(field(json, 'slope')) }),
	},
	globalAvgPool: { fields: [], read: (json) => layer.globalAvgPool(named(json)) },
	flatten: { fields: [], read: (json) => layer.flatten(named(json)) },
	dense: {
		fields: ['units', 'bias'],
		read: (json) => layer.dense({ ...named(json), units: size(field(json, 'units')), ...bias(json) }),
	},
	softmax: { fields: [], read: (json) => layer.softmax(named(json)) },
} as const satisfies Record<string, Form>;

/** What an operation without a branch is called in a written list. */
export type OperationName = keyof typeof forms;
export const operationNames = Object.keys(forms) as readonly OperationName[];

/**
 * The operation that a JSON object describes.
 * @throws JsonError if a field is missing, unknown or not of its kind
 * @throws LayerError if the values do not go together
 */
export function operation(op: OperationName, json: Json, inChannels: number): Operation {
	const form: Form = forms[op];
	requireFieldsAmong(json, ['op', 'name', ...form.fields]);
	return form.read(json, inChannels);
}

/** The layer's name, if it has one. */
export function named(json: Json): Named {
	return optional(json, 'name', text);
}

function window(json: Json): WindowOptions {
	return {
		...named(json),
		kernel: sizeOrPair(field(json, 'kernel')),
		...optional(json, 'stride', sizeOrPair),
		...optional(json, 'dilation', sizeOrPair),
		...optional(json, 'padding', padding),
	};
}

function mixing(json: Json): { outChannels: number; groups?: number; bias?: boolean } {
	return { outChannels: size(field(json, 'outChannels')), ...optional(json, 'groups', size), ...bias(json) };
}

function bias(json: Json): { bias?: boolean } {
	return optional(json, 'bias', truth);
}
