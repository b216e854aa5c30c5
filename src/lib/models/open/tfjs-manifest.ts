import { field, items, JsonError, number, optionalField, shown, text, type Json } from '../json';

/** A tensor in the files of weights. */
export interface StoredWeight {
	readonly name: string;
	readonly dims: readonly number[];
	/** What it is, `float32`; nothing where it is not said. */
	readonly type: string | undefined;
	/** How it is written where that is something else, and what its numbers are made of. */
	readonly quantized: Quantized | undefined;
}

interface Quantized {
	readonly type: string;
	readonly scale: number;
	readonly min: number;
}

/** Tensors that are written one behind the other into the same files. */
export interface WeightGroup {
	/** Of its files, in order. */
	readonly paths: readonly string[];
	readonly weights: readonly StoredWeight[];
}

/** What a `model.json` of TensorFlow.js says of its files of weights. @throws JsonError if it is written otherwise */
export function weightGroups(json: Json): readonly WeightGroup[] {
	const manifest = optionalField(json, 'weightsManifest');
	return manifest === undefined ? [] : items(manifest).map(weightGroup);
}

function weightGroup(json: Json): WeightGroup {
	const paths = optionalField(json, 'paths');
	return {
		paths: paths === undefined ? [] : items(paths).map(text),
		weights: items(field(json, 'weights')).map(storedWeight),
	};
}

function storedWeight(json: Json): StoredWeight {
	const type = optionalField(json, 'dtype');
	const quantization = optionalField(json, 'quantization');
	return {
		name: text(field(json, 'name')),
		dims: items(field(json, 'shape')).map(side),
		type: type && text(type),
		quantized: quantization && {
			type: text(field(quantization, 'dtype')),
			scale: numberOf(quantization, 'scale', 1),
			min: numberOf(quantization, 'min', 0),
		},
	};
}

function numberOf(json: Json, name: string, usual: number): number {
	const found = optionalField(json, name);
	return found === undefined ? usual : number(found);
}

function side({ place, value }: Json): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
	throw new JsonError(
		place,
		`must be a whole number of at least 0: got ${shown(value)}`,
		'convert the model anew',
	);
}
