import type { Stage } from '../ops/stages';
import { mapRoles, roles, weightShapes, type Weights } from '../ops/weights';
import {
	arrayOf,
	readTensorFile,
	TensorFileError,
	tensorFile,
	type NamedArray,
	type NumberType,
} from './tensor-file';

/** Weights of a network as arrays for a file, in its order: `3.kernel` is that of its fourth stage. */
export function weightArrays(
	weights: readonly Weights[],
	{ type, prefix = '' }: { readonly type: NumberType; readonly prefix?: string },
): NamedArray[] {
	return weights.flatMap((entry, index) =>
		roles.flatMap((role) => {
			const array = entry[role];
			return array === undefined ? [] : [{ name: `${prefix}${index}.${role}`, type, ...array }];
		}),
	);
}

/** The file of a trained network, with its weights rounded to float16, half the bytes. */
export function weightFile(network: string, weights: readonly Weights[]): Uint8Array {
	return tensorFile({ network }, weightArrays(weights, { type: 'float16' }));
}

/**
 * The weights of a network from its file.
 * @throws TensorFileError or JsonError if it is no such file, is not whole, or is that of another network
 */
export function readWeights(bytes: Uint8Array, stages: readonly Stage[]): Weights[] {
	const file = readTensorFile(bytes);
	const weights = stages.map((stage, index) =>
		mapRoles(weightShapes(stage), (shape, role) => arrayOf(file, `${index}.${role}`, shape)),
	);
	const count = weights.reduce((sum, entry) => sum + Object.keys(entry).length, 0);
	if (file.arrays.length !== count) {
		throw new TensorFileError(
			`the network has ${count} arrays of weights: got ${file.arrays.length}`,
			'take the file of this very network',
		);
	}
	requireVariances(weights);
	return weights;
}

function requireVariances(weights: readonly Weights[]): void {
	weights.forEach(({ variance }, index) => {
		const stray = variance?.data.find((value) => value < 0);
		if (stray === undefined) return;
		throw new TensorFileError(
			`the array ${index}.variance must not go below 0: got ${stray}`,
			'write the file anew',
		);
	});
}
