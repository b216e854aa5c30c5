import type { NdArray } from '../array';
import { INPUT } from '../stages';
import { integerInput, integerWeights, roles, weightShapes, type Role } from '../weights';
import type { Exported, GivenNumbers } from './exported';

/** How a script comes by an array: the seeded generator, a constant, or its values one by one. */
export type Origin =
	| { readonly kind: 'seeded'; readonly layer: number; readonly role: number; readonly limit: number }
	| { readonly kind: 'filled'; readonly value: 0 | 1 }
	| { readonly kind: 'listed' };

/** One array that a script needs. */
export interface Tensor {
	/** Index of the stage, or `INPUT` for the network's input. */
	readonly stage: number;
	/** What it is for; a kernel for the input too. */
	readonly role: Role;
	readonly array: NdArray;
	readonly origin: Origin;
}

/** The ranges of `integerInput` and `integerWeights`, from −limit to limit. */
const inputLimit = 3;
const weightLimit = 2;

/**
 * The input and then the weights of each stage, with their origins.
 * @throws RangeError if a stage lacks one of its weights
 */
export function tensors({ stages, numbers }: Exported<GivenNumbers>): Tensor[] {
	const { input, weights, seed } = numbers;
	const seeded = integerWeights(stages, seed);
	const list = [inputTensor(input, seed)];
	stages.forEach((stage, index) => {
		const needed = weightShapes(stage);
		for (const role of roles.filter((role) => needed[role] !== undefined)) {
			const array = weights[index]?.[role];
			if (array === undefined) throw new RangeError(`the layer needs its ${role}: none was given`);
			const origin = weightOrigin(array, { stage: index, role, seeded: seeded[index]?.[role] });
			list.push({ stage: index, role, array, origin });
		}
	});
	return list;
}

/** The weights of one stage, in the order of `roles`. */
export function weightsOf(list: readonly Tensor[], stage: number): Tensor[] {
	return list.filter((tensor) => tensor.stage === stage);
}

function inputTensor(array: NdArray, seed: number): Tensor {
	const isSeeded = areEqual(array, integerInput(array.shape, seed));
	const origin: Origin = isSeeded
		? { kind: 'seeded', layer: 0, role: 0, limit: inputLimit }
		: { kind: 'listed' };
	return { stage: INPUT, role: 'kernel', array, origin };
}

interface Candidate {
	readonly stage: number;
	readonly role: Role;
	readonly seeded: NdArray | undefined;
}

function weightOrigin(array: NdArray, { stage, role, seeded }: Candidate): Origin {
	const isDrawn = role === 'kernel' || role === 'bias';
	if (isDrawn && seeded !== undefined && areEqual(array, seeded)) {
		return { kind: 'seeded', layer: stage + 1, role: roles.indexOf(role), limit: weightLimit };
	}
	const value = ([0, 1] as const).find((value) => array.data.every((entry) => entry === value));
	// Kernels stay readable as lists, even one of all ones: it is somebody's pattern.
	return value === undefined || role === 'kernel' ? { kind: 'listed' } : { kind: 'filled', value };
}

function areEqual(left: NdArray, right: NdArray): boolean {
	if (left.data.length !== right.data.length) return false;
	return left.data.every((value, index) => value === right.data[index]);
}
