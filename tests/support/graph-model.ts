/** Settings of an operation in the words of a test: texts, lists of texts, whole numbers and lists of them. */
type Settings = Readonly<Record<string, string | readonly string[] | number | readonly number[] | boolean>>;

/** An operation: what it is called, what it is, what it reads, its settings. */
export type Operation = readonly [name: string, op: string, input: readonly string[], settings?: Settings];

/** A constant: the sides of numbers that are zeros here, or whole numbers with their sides, or in one row. */
export type Weight =
	readonly number[] | { readonly wholes: readonly number[]; readonly dims?: readonly number[] };

/** Constants by name, in the order of the file. */
export type Weights = Readonly<Record<string, Weight>>;

/** What files of weights are called that a converter has written. */
export const shardName = 'group1-shard1of1.bin';

/** A graph model as the converter of TensorFlow.js writes it: wholes as texts, bytes in base64, constants without numbers. */
export function graphModel(
	input: readonly number[],
	weights: Weights,
	operations: readonly Operation[],
): string {
	const shape = { dim: input.map((size) => ({ size: String(size) })) };
	const fed = { name: 'x', op: 'Placeholder', attr: { shape: { shape }, dtype: { type: 'DT_FLOAT' } } };
	const constants = Object.entries(weights).map(([name, weight]) => {
		const tensorShape = { dim: dimsOf(weight).map((size) => ({ size: String(size) })) };
		const dtype = 'wholes' in weight ? 'DT_INT32' : 'DT_FLOAT';
		return { name, op: 'Const', attr: { dtype: { type: dtype }, value: { tensor: { dtype, tensorShape } } } };
	});
	const node = [fed, ...constants, ...operations.map(written)];
	return JSON.stringify({
		format: 'graph-model',
		generatedBy: '2.15.0',
		convertedBy: 'TensorFlow.js Converter v4.22.0',
		modelTopology: { node, library: {}, versions: { producer: 1645 } },
		weightsManifest: [{ paths: [shardName], weights: manifestEntries(weights) }],
	});
}

/** The `model.json` of a graph model and its one file of weights. */
export function graphFiles(...given: Parameters<typeof graphModel>): readonly [model: File, shard: File] {
	const [, weights] = given;
	return [new File([graphModel(...given)], 'model.json'), new File([weightBytes(weights)], shardName)];
}

/** What the manifest says of constants. */
export function manifestEntries(weights: Weights) {
	return Object.entries(weights).map(([name, weight]) => ({
		name,
		shape: [...dimsOf(weight)],
		dtype: 'wholes' in weight ? ('int32' as const) : ('float32' as const),
	}));
}

/** Constants as they stand in files of weights, one behind the other. */
export function weightBytes(weights: Weights): Uint8Array<ArrayBuffer> {
	const numbers = Object.values(weights).flatMap((weight) => {
		if ('wholes' in weight) return [...weight.wholes];
		return Array.from({ length: weight.reduce((product, side) => product * side, 1) }, () => 0);
	});
	// A zero with a point has the same bytes as one without.
	return new Uint8Array(Int32Array.from(numbers).buffer);
}

function dimsOf(weight: Weight): readonly number[] {
	return 'wholes' in weight ? (weight.dims ?? [weight.wholes.length]) : weight;
}

function written([name, op, input, settings = {}]: Operation): object {
	const attr = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, setting(value)]));
	return { name, op, input, attr };
}

function setting(value: Settings[string]): object {
	if (typeof value === 'string') return { s: btoa(value) };
	if (typeof value === 'boolean') return { b: value };
	if (typeof value === 'number') return { i: String(value) };
	const [first] = value;
	if (typeof first === 'string') return { list: { s: value.map((word) => btoa(String(word))) } };
	return { list: { i: value.map(String) } };
}
