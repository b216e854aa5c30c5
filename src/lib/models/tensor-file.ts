import type { NdArray } from '../ops/array';
import { halfBits, halfValue } from '../ops/half';
import { field, items, oneOf, optionalField, parseJson, requireFieldsAmong, text, type Json } from './json';
import { size } from './json-sizes';

/** How numbers are written in a file. */
const numberTypes = ['float16', 'float32', 'uint8'] as const;
export type NumberType = (typeof numberTypes)[number];

/** Numbers with their name, shape and how they are written. */
export interface NamedArray {
	readonly name: string;
	readonly type: NumberType;
	readonly shape: readonly number[];
	readonly data: Float32Array | Uint8Array;
}

/** What a file of tensors holds. */
export interface TensorFile {
	/** What its writer says of it. */
	readonly about: Json;
	readonly arrays: readonly NamedArray[];
}

/** What is wrong with a file of tensors: the rule and what was found, and what would do instead. */
export class TensorFileError extends RangeError {
	override readonly name = 'TensorFileError';

	constructor(
		readonly found: string,
		readonly remedy: string,
	) {
		super(`${found}; ${remedy}`);
	}
}

/** Every file begins with these letters. */
const magic = 'FWT1';
/** The letters, and the length of the header as four bytes, the least first. */
const preface = magic.length + 4;
const longestHeader = 65_536;
const mostNumbers = 2 ** 24;
const bytesOf: Readonly<Record<NumberType, number>> = { float16: 2, float32: 4, uint8: 1 };

/**
 * Writes tensors into one file: the letters FWT1, the length of the header, the header in JSON, then the numbers of one
 * array after the other, the least byte first.
 */
export function tensorFile(about: unknown, arrays: readonly NamedArray[]): Uint8Array {
	const listed = arrays.map(({ name, type, shape }) => ({ name, type, shape }));
	const header = new TextEncoder().encode(JSON.stringify({ about, arrays: listed }));
	const length = arrays.reduce((sum, { type, data }) => sum + bytesOf[type] * data.length, 0);
	const bytes = new Uint8Array(preface + header.length + length);
	bytes.set(new TextEncoder().encode(magic));
	new DataView(bytes.buffer).setUint32(magic.length, header.length, true);
	bytes.set(header, preface);
	let place = preface + header.length;
	for (const { type, data } of arrays) {
		const view = new DataView(bytes.buffer, place, bytesOf[type] * data.length);
		data.forEach((value, index) => {
			written(view, type, { index, value });
		});
		place += view.byteLength;
	}
	return bytes;
}

/** Reads a file of tensors. @throws TensorFileError or JsonError if it is none, or not whole */
export function readTensorFile(bytes: Uint8Array): TensorFile {
	const header = headerOf(bytes);
	requireFieldsAmong(header.json, ['about', 'arrays']);
	const forms = items(field(header.json, 'arrays')).map(form);
	const expected = forms.reduce((sum, { type, length }) => sum + bytesOf[type] * length, header.end);
	if (bytes.length !== expected) {
		throw new TensorFileError(
			`the file must have as many bytes as its header says, ${expected}: got ${bytes.length}`,
			'load it again, or write it anew',
		);
	}
	let place = header.end;
	const arrays = forms.map(({ length, ...rest }) => {
		const view = new DataView(bytes.buffer, bytes.byteOffset + place, bytesOf[rest.type] * length);
		place += view.byteLength;
		return { ...rest, data: read(view, rest.type, length) };
	});
	return { about: optionalField(header.json, 'about') ?? { place: 'about', value: {} }, arrays };
}

/** The array with this name as numbers of a network. @throws TensorFileError if it is missing or of another shape */
export function arrayOf({ arrays }: TensorFile, name: string, shape: readonly number[]): NdArray {
	const found = arrays.find((array) => array.name === name);
	if (found === undefined) {
		throw new TensorFileError(`the array ${name} is missing`, 'take the file of this very network');
	}
	if (found.shape.join() !== shape.join()) {
		const [wanted, given] = [shape, found.shape].map((sides) => sides.join('×'));
		throw new TensorFileError(
			`the array ${name} must be ${wanted}: got ${given}`,
			'take the file of this very network',
		);
	}
	const stray = found.data.find((value) => !Number.isFinite(value));
	if (stray !== undefined) {
		throw new TensorFileError(
			`the array ${name} must hold finite numbers: got ${stray}`,
			'write the file anew',
		);
	}
	return { shape, data: Float32Array.from(found.data) };
}

interface Form {
	readonly name: string;
	readonly type: NumberType;
	readonly shape: readonly number[];
	readonly length: number;
}

function form(json: Json): Form {
	requireFieldsAmong(json, ['name', 'type', 'shape']);
	const shape = items(field(json, 'shape')).map(size);
	const length = shape.reduce((product, side) => product * side, 1);
	if (length > mostNumbers) {
		throw new TensorFileError(
			`${json.place} must have at most ${mostNumbers} numbers: got ${shape.join('×')}`,
			'write less into one file',
		);
	}
	return { name: text(field(json, 'name')), type: oneOf(field(json, 'type'), numberTypes), shape, length };
}

function headerOf(bytes: Uint8Array): { readonly json: Json; readonly end: number } {
	const letters = String.fromCharCode(...bytes.subarray(0, magic.length));
	if (bytes.length < preface || letters !== magic) {
		throw new TensorFileError(
			`a file of tensors must begin with ${magic}: got ${JSON.stringify(letters)}`,
			'take a file that the training wrote',
		);
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = view.getUint32(magic.length, true);
	const end = preface + length;
	if (length > longestHeader || end > bytes.length) {
		const limit = Math.min(longestHeader, bytes.length - preface);
		throw new TensorFileError(
			`the header must have at most ${limit} bytes here: got ${length}`,
			'load the file again, or write it anew',
		);
	}
	return { json: parseJson(new TextDecoder().decode(bytes.subarray(preface, end))), end };
}

function read(view: DataView, type: NumberType, length: number): Float32Array | Uint8Array {
	switch (type) {
		case 'uint8':
			return Uint8Array.from({ length }, (_, index) => view.getUint8(index));
		case 'float16':
			return Float32Array.from({ length }, (_, index) => halfValue(view.getUint16(2 * index, true)));
		case 'float32':
			return Float32Array.from({ length }, (_, index) => view.getFloat32(4 * index, true));
	}
}

function written(
	view: DataView,
	type: NumberType,
	{ index, value }: { readonly index: number; readonly value: number },
): void {
	switch (type) {
		case 'uint8':
			view.setUint8(index, value);
			break;
		case 'float16':
			view.setUint16(2 * index, halfBits(value), true);
			break;
		case 'float32':
			view.setFloat32(4 * index, value, true);
			break;
	}
}
