import type { OnnxGraph } from './onnx-message';
import type { ModelGraph } from './graph';
import { jsonModel } from './json-model';
import { ModelFileError } from './model-file-error';
import { onnxModel } from './onnx-model';
import type { ReadWeights } from './tfjs-shards';

/** What is taken out of the files of a model: plain data, which a worker can hand over. */
export type Extracted =
	| { readonly text: string; /** Of files that were chosen with it. */ readonly weights?: ReadWeights }
	| { readonly onnx: OnnxGraph };

const mebibyte = 2 ** 20;
/** The weights of VGG, the largest that anybody would slim here, fit. */
const mostBytes = 640 * mebibyte;
const longestText = 16 * mebibyte;

const hdf5Magic = '\x89HDF\r\n\x1a\n';
const zipMagic = 'PK\x03\x04';

/**
 * What a file says of its model. Readers of binary formats are imported where such a file is opened: a page, which takes
 * only the model from here, goes without them.
 * @throws ModelFileError that says what is wrong with it
 */
export async function extracted(file: Blob): Promise<Extracted> {
	requireSize(file.size, mostBytes);
	const start = letters(await file.slice(0, 16).arrayBuffer());
	if (start.startsWith(hdf5Magic)) {
		const { hdf5Description } = await import('./hdf5-description');
		return { text: hdf5Description(await file.arrayBuffer()) };
	}
	if (start.startsWith(zipMagic)) {
		const { zipDescription } = await import('./zip-description');
		return { text: zipDescription(new Uint8Array(await file.arrayBuffer())) };
	}
	if (/^(ï»¿)?\s*\{/.test(start)) {
		requireSize(file.size, longestText);
		return { text: (await file.text()).replace(/^\ufeff/, '') };
	}
	// The first field of every ONNX file is its version, one small number.
	if (start.charCodeAt(0) === 8 && start.charCodeAt(1) < 32) {
		const { onnxGraph } = await import('./onnx-message');
		return { onnx: onnxGraph(new Uint8Array(await file.arrayBuffer())) };
	}
	throw foreign(start);
}

/** The model of what was taken out of its files. @throws JsonError or ModelFileError that says what is wrong with it */
export function modelGraph(given: Extracted): ModelGraph {
	return 'text' in given ? jsonModel(given.text, given.weights) : onnxModel(given.onnx);
}

function requireSize(size: number, most: number): void {
	if (size === 0) throw new ModelFileError('a file must hold something: got 0 bytes', 'save the model anew');
	if (size <= most) return;
	throw new ModelFileError(
		`a file of this kind must have at most ${most / mebibyte} MiB: got ${Math.ceil(size / mebibyte)} MiB`,
		'save the description alone, without weights: model.to_json()',
	);
}

/** Others that can be told by how they begin. */
function foreign(start: string): ModelFileError {
	const remedy = 'take a .json, .h5 or .keras of Keras, a model.json of TensorFlow.js, or an .onnx';
	if (start.slice(4, 8) === 'TFL3') {
		return new ModelFileError('this is a file of TensorFlow Lite, which is not read here', remedy);
	}
	if (start.startsWith('\x1f\x8b')) {
		return new ModelFileError('this file is compressed with gzip', 'unpack it first');
	}
	return new ModelFileError(
		`a model must begin as Keras, TensorFlow.js or ONNX files do: got ${JSON.stringify(start.slice(0, 8))}`,
		remedy,
	);
}

/** Bytes as one letter each. */
function letters(bytes: ArrayBuffer): string {
	return String.fromCharCode(...new Uint8Array(bytes));
}
