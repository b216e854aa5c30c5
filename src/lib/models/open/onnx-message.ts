// The maintained reader of the wire format, from the runtime of Protocol Buffers for JavaScript: varints, lengths and their
// limits are read by it. A whole schema of ONNX would bring a hundred kilobytes of code for the few fields that are needed
// here, and would copy hundreds of megabytes of weights, which are stepped over instead.
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { fewNumbers } from './few-numbers';
import { ModelFileError } from './model-file-error';

/** A tensor of an ONNX file, without its numbers but where these are few. */
export interface OnnxTensor {
	readonly name: string;
	readonly dims: readonly number[];
	/** The numbers of a small tensor, if they are whole: such as the sides of a reshape. */
	readonly wholes: readonly number[] | undefined;
}

/** A setting of an operation. */
export interface OnnxAttribute {
	readonly name: string;
	readonly whole: number | undefined;
	readonly text: string | undefined;
	readonly wholes: readonly number[];
	readonly tensor: OnnxTensor | undefined;
}

/** An operation of an ONNX file. */
export interface OnnxNode {
	readonly name: string;
	readonly type: string;
	/** Of operations that are not ONNX’s own. */
	readonly domain: string;
	readonly reads: readonly string[];
	readonly makes: readonly string[];
	readonly attributes: readonly OnnxAttribute[];
}

/** What is read of an ONNX file: plain data. */
export interface OnnxGraph {
	readonly title: string;
	readonly nodes: readonly OnnxNode[];
	readonly tensors: readonly OnnxTensor[];
	readonly inputs: readonly { readonly name: string; readonly dims: readonly (number | undefined)[] }[];
}

type Reading = Readonly<Record<number, (reader: BinaryReader, wire: WireType) => void>>;

/** The graph of an ONNX file. @throws ModelFileError if it is none, or not whole */
export function onnxGraph(bytes: Uint8Array): OnnxGraph {
	let graph: OnnxGraph | undefined;
	try {
		message(bytes, { 7: (reader) => (graph = readGraph(reader.bytes())) });
	} catch (error) {
		if (error instanceof ModelFileError || !(error instanceof Error)) throw error;
		throw new ModelFileError(
			`an ONNX file must be whole protocol buffers: ${error.message}`,
			'export the model anew, or copy the file anew',
		);
	}
	if (graph !== undefined && graph.nodes.length > 0) return graph;
	throw new ModelFileError(
		'an ONNX file must hold a graph with operations: got none',
		'export the model with torch.onnx.export or tf2onnx',
	);
}

/** Reads the fields of a message that are asked for, and steps over all others. */
function message(bytes: Uint8Array, fields: Reading): void {
	const reader = new BinaryReader(bytes);
	while (reader.pos < reader.len) {
		const [number, wire] = reader.tag();
		const read = fields[number];
		if (read === undefined) reader.skip(wire, number);
		else read(reader, wire);
	}
}

function readGraph(bytes: Uint8Array): OnnxGraph {
	let title = '';
	const [nodes, tensors, inputs]: [OnnxNode[], OnnxTensor[], OnnxGraph['inputs'][number][]] = [[], [], []];
	message(bytes, {
		1: (reader) => nodes.push(readNode(reader.bytes())),
		2: (reader) => (title = reader.string()),
		5: (reader) => tensors.push(readTensor(reader.bytes())),
		11: (reader) => inputs.push(readInput(reader.bytes())),
	});
	return { title, nodes, tensors, inputs };
}

function readNode(bytes: Uint8Array): OnnxNode {
	let [name, type, domain] = ['', '', ''];
	const [reads, makes, attributes]: [string[], string[], OnnxAttribute[]] = [[], [], []];
	message(bytes, {
		1: (reader) => reads.push(reader.string()),
		2: (reader) => makes.push(reader.string()),
		3: (reader) => (name = reader.string()),
		4: (reader) => (type = reader.string()),
		5: (reader) => attributes.push(readAttribute(reader.bytes())),
		7: (reader) => (domain = reader.string()),
	});
	return { name: name === '' ? (makes[0] ?? type) : name, type, domain, reads, makes, attributes };
}

function readAttribute(bytes: Uint8Array): OnnxAttribute {
	let name = '';
	let whole: number | undefined;
	let text: string | undefined;
	let tensor: OnnxTensor | undefined;
	const wholes: number[] = [];
	message(bytes, {
		1: (reader) => (name = reader.string()),
		3: (reader) => (whole = Number(reader.int64())),
		4: (reader) => (text = new TextDecoder().decode(reader.bytes())),
		5: (reader) => (tensor = readTensor(reader.bytes())),
		8: (reader, wire) => wholes.push(...readWholes(reader, wire)),
	});
	return { name, whole, text, wholes, tensor };
}

function readTensor(bytes: Uint8Array): OnnxTensor {
	let name = '';
	let type = 0;
	let raw: Uint8Array | undefined;
	const [dims, listed]: [number[], number[]] = [[], []];
	message(bytes, {
		1: (reader, wire) => dims.push(...readWholes(reader, wire)),
		2: (reader) => (type = reader.int32()),
		7: (reader, wire) => listed.push(...readWholes(reader, wire)),
		8: (reader) => (name = reader.string()),
		9: (reader) => (raw = reader.bytes()),
	});
	const length = dims.reduce((product, side) => product * side, 1);
	return {
		name,
		dims,
		wholes: length <= fewNumbers ? smallWholes({ type, listed, raw, length }) : undefined,
	};
}

interface Numbers {
	readonly type: number;
	readonly listed: readonly number[];
	readonly raw: Uint8Array | undefined;
	readonly length: number;
}

/** The types of numbers: of 64 bits, as sides of shapes are written, and of 32 with a point, as scales are. */
const int64 = 7;
const float32 = 1;

function smallWholes({ type, listed, raw, length }: Numbers): readonly number[] | undefined {
	if (type === int64 && raw === undefined) return listed;
	const width = type === int64 ? 8 : 4;
	if (![int64, float32].includes(type) || raw?.length !== width * length) return undefined;
	const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
	const numbers = Array.from({ length }, (_, index) =>
		type === int64 ? Number(view.getBigInt64(width * index, true)) : view.getFloat32(width * index, true),
	);
	return numbers.every(Number.isInteger) ? numbers : undefined;
}

function readInput(bytes: Uint8Array): OnnxGraph['inputs'][number] {
	let name = '';
	const dims: (number | undefined)[] = [];
	const readSide = (side: Uint8Array): void => {
		let value: number | undefined;
		message(side, { 1: (reader) => (value = Number(reader.int64())) });
		dims.push(value);
	};
	const nested = (fields: Reading) => (reader: BinaryReader) => {
		message(reader.bytes(), fields);
	};
	// The type of a tensor within the type of a value, its shape, its sides.
	const shape = nested({ 1: (reader) => readSide(reader.bytes()) });
	message(bytes, { 1: (reader) => (name = reader.string()), 2: nested({ 1: nested({ 2: shape }) }) });
	return { name, dims };
}

/** One whole number, or many that are packed. */
function readWholes(reader: BinaryReader, wire: WireType): number[] {
	if (wire !== WireType.LengthDelimited) return [Number(reader.int64())];
	const packed = new BinaryReader(reader.bytes());
	const list: number[] = [];
	while (packed.pos < packed.len) list.push(Number(packed.int64()));
	return list;
}
