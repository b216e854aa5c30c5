import { offset, withValue, type NdArray } from '../ops/array';
import type { Run } from '../ops/run';

/** A value that a person typed: which tensor, where, and what. Places are indices, one per axis. */
export interface Edit {
	/** `x` for the input, `k0` for the kernel of stage 0, and so on. */
	readonly tensor: string;
	readonly place: readonly number[];
	readonly value: number;
}

/** Beyond this, sums of products can leave the whole numbers that a 32-bit float holds exactly. */
export const largestValue = 9999;

/** The edits with these added; a later edit of the same place counts. */
export function edited(edits: readonly Edit[], added: readonly Edit[]): Edit[] {
	const places = new Map(
		[...edits, ...added].map((edit) => [`${edit.tensor} ${edit.place.join(' ')}`, edit]),
	);
	return [...places.values()];
}

/** The array with the edits of this tensor that lie inside it. */
export function withEdits(array: NdArray, tensor: string, edits: readonly Edit[]): NdArray {
	return edits
		.filter((edit) => edit.tensor === tensor && isInside(array, edit.place))
		.reduce((result, edit) => withValue(result, offset(array.shape, edit.place), edit.value), array);
}

/** Input and weights with all edits in them. */
export function editedTensors(
	{ input, weights }: Pick<Run, 'input' | 'weights'>,
	edits: readonly Edit[],
): Pick<Run, 'input' | 'weights'> {
	return {
		input: withEdits(input, inputTensor, edits),
		weights: weights.map((own, stage) =>
			own.kernel === undefined ? own : { ...own, kernel: withEdits(own.kernel, kernelTensor(stage), edits) },
		),
	};
}

/** The name of the input in edits. */
export const inputTensor = 'x';

/** The name of a stage's kernel in edits. */
export function kernelTensor(stage: number): string {
	return `k${stage}`;
}

/** Edits as text for a link: `x.0.1.2=5,k0.1.1.0.0=-2`. */
export function editsText(edits: readonly Edit[]): string {
	return edits.map(({ tensor, place, value }) => `${[tensor, ...place].join('.')}=${value}`).join(',');
}

/** Reads `editsText`; entries that it cannot read, or that are too large, are left out. */
export function parseEdits(text: string): Edit[] {
	return text.split(',').flatMap((entry) => {
		const match = /^(x|k\d{1,2})((?:\.\d{1,3}){3,4})=(-?\d+(?:\.\d+)?(?:e-\d+)?)$/.exec(entry);
		const [, tensor, place, value] = match ?? [];
		if (tensor === undefined || place === undefined || value === undefined) return [];
		if (Math.abs(Number(value)) > largestValue) return [];
		return [{ tensor, place: place.slice(1).split('.').map(Number), value: Number(value) }];
	});
}

function isInside({ shape }: NdArray, place: readonly number[]): boolean {
	return place.length === shape.length && place.every((index, axis) => index < (shape[axis] ?? 0));
}
