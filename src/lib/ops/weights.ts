import { integers, ndArray, type NdArray } from './array';
import type { Stage } from './stages';

/** What a tensor of weights is for; the index in this list tells their random streams apart. */
export const roles = ['kernel', 'bias', 'gamma', 'beta', 'mean', 'variance'] as const;
export type Role = (typeof roles)[number];

/** The weights of one stage; layers without weights have none. */
export type Weights = Readonly<Partial<Record<Role, NdArray>>>;

/** The shapes of a stage's weights, kernels as `[height, width, depth, filters]`, dense `[inputs, units]`. */
export function weightShapes({ layer, loops, input }: Stage): Partial<Record<Role, readonly number[]>> {
	const channels = [loops.channels.value];
	switch (layer.op) {
		case 'conv': {
			const kernel = [loops.kernelHeight.value, loops.kernelWidth.value, loops.depth.value, ...channels];
			return layer.bias ? { kernel, bias: channels } : { kernel };
		}
		case 'dense': {
			const kernel = [input.channels.value, ...channels];
			return layer.bias ? { kernel, bias: channels } : { kernel };
		}
		case 'batchNorm':
			return { gamma: channels, beta: channels, mean: channels, variance: channels };
		default:
			return {};
	}
}

const weightRange = [-2, 2] as const;

/** Repeatable whole weights, from −2 to 2 unless told otherwise, for every stage; batch norms that change nothing. */
export function integerWeights(
	stages: readonly Stage[],
	seed: number,
	range: readonly [low: number, high: number] = weightRange,
): Weights[] {
	return stages.map((stage, index) =>
		mapRoles(weightShapes(stage), (shape, role) => {
			if (role === 'gamma' || role === 'variance') return filled(shape, 1);
			if (role === 'beta' || role === 'mean') return ndArray(shape);
			return integers(shape, { seed, layer: index + 1, role: roles.indexOf(role) }, range);
		}),
	);
}

const inputRange = [-3, 3] as const;

/** Repeatable whole inputs from −3 to 3. */
export function integerInput(shape: readonly number[], seed: number): NdArray {
	return integers(shape, { seed, layer: 0, role: 0 }, inputRange);
}

/** Applies a function to the entry of each role that is there. */
export function mapRoles<From, To>(
	entries: Readonly<Partial<Record<Role, From>>>,
	change: (entry: From, role: Role) => To,
): Partial<Record<Role, To>> {
	const changed: Partial<Record<Role, To>> = {};
	for (const role of roles) {
		const entry = entries[role];
		if (entry !== undefined) changed[role] = change(entry, role);
	}
	return changed;
}

function filled(shape: readonly number[], value: number): NdArray {
	const array = ndArray(shape);
	array.data.fill(value);
	return array;
}
