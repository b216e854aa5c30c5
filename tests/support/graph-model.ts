/** Settings of an operation in the words of a test: texts, lists of texts, lists of whole numbers, shapes. */
type Settings = Readonly<Record<string, string | readonly string[] | readonly number[] | boolean>>;

/** An operation: what it is called, what it is, what it reads, its settings. */
export type Operation = readonly [name: string, op: string, input: readonly string[], settings?: Settings];

/** A graph model as the converter of TensorFlow.js writes it: wholes as texts, bytes in base64, constants without numbers. */
export function graphModel(
	input: readonly number[],
	weights: Readonly<Record<string, readonly number[]>>,
	operations: readonly Operation[],
): string {
	const shape = { dim: input.map((size) => ({ size: String(size) })) };
	const fed = { name: 'x', op: 'Placeholder', attr: { shape: { shape }, dtype: { type: 'DT_FLOAT' } } };
	const constants = Object.entries(weights).map(([name, sides]) => {
		const tensorShape = { dim: sides.map((size) => ({ size: String(size) })) };
		return { name, op: 'Const', attr: { value: { tensor: { dtype: 'DT_FLOAT', tensorShape } } } };
	});
	const node = [fed, ...constants, ...operations.map(written)];
	const listed = Object.entries(weights).map(([name, sides]) => ({ name, shape: sides, dtype: 'float32' }));
	return JSON.stringify({
		format: 'graph-model',
		generatedBy: '2.15.0',
		convertedBy: 'TensorFlow.js Converter v4.22.0',
		modelTopology: { node, library: {}, versions: { producer: 1645 } },
		weightsManifest: [{ paths: ['group1-shard1of1.bin'], weights: listed }],
	});
}

function written([name, op, input, settings = {}]: Operation): object {
	const attr = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, setting(value)]));
	return { name, op, input, attr };
}

function setting(value: Settings[string]): object {
	if (typeof value === 'string') return { s: btoa(value) };
	if (typeof value === 'boolean') return { b: value };
	const [first] = value;
	if (typeof first === 'string') return { list: { s: value.map((word) => btoa(String(word))) } };
	return { list: { i: value.map(String) } };
}
