import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** A tensor to be written: its name and sides; whole numbers, or others, where it has some. */
export interface WrittenTensor {
	readonly name: string;
	readonly dims: readonly number[];
	readonly wholes?: readonly number[];
	readonly floats?: readonly number[];
}

/** An operation to be written. */
export interface WrittenNode {
	readonly type: string;
	readonly reads: readonly string[];
	readonly makes: readonly string[];
	readonly domain?: string;
	readonly wholes?: Readonly<Record<string, readonly number[]>>;
	readonly whole?: Readonly<Record<string, number>>;
}

interface Written {
	readonly input: { readonly name: string; readonly dims: readonly (number | string)[] };
	readonly nodes: readonly WrittenNode[];
	readonly tensors?: readonly WrittenTensor[];
}

/** The bytes of an ONNX file. */
export function onnxFile({ input, nodes, tensors = [] }: Written): Uint8Array<ArrayBuffer> {
	const graph = new BinaryWriter();
	for (const node of nodes) nested(graph, 1, nodeBytes(node));
	graph.tag(2, WireType.LengthDelimited).string('net');
	for (const tensor of tensors) nested(graph, 5, tensorBytes(tensor));
	nested(graph, 11, inputBytes(input));
	const model = new BinaryWriter().tag(1, WireType.Varint).int64(8);
	nested(model, 7, graph.finish());
	return Uint8Array.from(model.finish());
}

function nested(writer: BinaryWriter, field: number, bytes: Uint8Array): void {
	writer.tag(field, WireType.LengthDelimited).bytes(bytes);
}

function nodeBytes({ type, reads, makes, domain, wholes = {}, whole = {} }: WrittenNode): Uint8Array {
	const writer = new BinaryWriter();
	for (const name of reads) writer.tag(1, WireType.LengthDelimited).string(name);
	for (const name of makes) writer.tag(2, WireType.LengthDelimited).string(name);
	writer.tag(4, WireType.LengthDelimited).string(type);
	for (const [name, list] of Object.entries(wholes)) {
		const attribute = new BinaryWriter().tag(1, WireType.LengthDelimited).string(name);
		for (const value of list) attribute.tag(8, WireType.Varint).int64(value);
		nested(writer, 5, attribute.finish());
	}
	for (const [name, value] of Object.entries(whole)) {
		const attribute = new BinaryWriter().tag(1, WireType.LengthDelimited).string(name);
		nested(writer, 5, attribute.tag(3, WireType.Varint).int64(value).finish());
	}
	if (domain !== undefined) writer.tag(7, WireType.LengthDelimited).string(domain);
	return writer.finish();
}

function tensorBytes({ name, dims, wholes = [], floats }: WrittenTensor): Uint8Array {
	const writer = new BinaryWriter();
	for (const side of dims) writer.tag(1, WireType.Varint).int64(side);
	if (wholes.length > 0) writer.tag(2, WireType.Varint).int32(7);
	for (const value of wholes) writer.tag(7, WireType.Varint).int64(value);
	if (floats !== undefined) {
		const raw = new Uint8Array(Float32Array.from(floats).buffer);
		writer.tag(2, WireType.Varint).int32(1).tag(9, WireType.LengthDelimited).bytes(raw);
	}
	return writer.tag(8, WireType.LengthDelimited).string(name).finish();
}

function inputBytes({ name, dims }: Written['input']): Uint8Array {
	const shape = new BinaryWriter();
	for (const side of dims) {
		const written = new BinaryWriter();
		if (typeof side === 'number') written.tag(1, WireType.Varint).int64(side);
		else written.tag(2, WireType.LengthDelimited).string(side);
		nested(shape, 1, written.finish());
	}
	const tensor = new BinaryWriter().tag(1, WireType.Varint).int32(1);
	nested(tensor, 2, shape.finish());
	const type = new BinaryWriter();
	nested(type, 1, tensor.finish());
	const writer = new BinaryWriter().tag(1, WireType.LengthDelimited).string(name);
	nested(writer, 2, type.finish());
	return writer.finish();
}

/** A small network: a convolution, a depthwise and a pointwise one, a shortcut, a pool and a matrix. */
export const smallOnnx: Written = {
	input: { name: 'x', dims: ['batch', 3, 32, 32] },
	tensors: [
		{ name: 'w1', dims: [16, 3, 3, 3] },
		{ name: 'b1', dims: [16] },
		{ name: 'w2', dims: [16, 1, 3, 3] },
		{ name: 'w3', dims: [16, 16, 1, 1] },
		{ name: 'flat', dims: [2], wholes: [1, -1] },
		{ name: 'w4', dims: [10, 16] },
		{ name: 'b4', dims: [10] },
	],
	nodes: [
		{
			type: 'Conv',
			reads: ['x', 'w1', 'b1'],
			makes: ['c1'],
			wholes: { strides: [2, 2], pads: [1, 1, 1, 1], kernel_shape: [3, 3] },
		},
		{ type: 'Relu', reads: ['c1'], makes: ['r1'] },
		{
			type: 'Conv',
			reads: ['r1', 'w2'],
			makes: ['c2'],
			wholes: { pads: [1, 1, 1, 1] },
			whole: { group: 16 },
		},
		{ type: 'Conv', reads: ['c2', 'w3'], makes: ['c3'] },
		{ type: 'Add', reads: ['c3', 'r1'], makes: ['a'] },
		{ type: 'GlobalAveragePool', reads: ['a'], makes: ['g'] },
		{ type: 'Reshape', reads: ['g', 'flat'], makes: ['f'] },
		{ type: 'Gemm', reads: ['f', 'w4', 'b4'], makes: ['y'], whole: { transB: 1 } },
	],
};
