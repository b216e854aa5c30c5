import type { Examples } from '../ops/examples';
import { readTensorFile, TensorFileError, tensorFile } from './tensor-file';

/** The file of labelled pictures. */
export function exampleFile(about: unknown, { sides, pixels, labels }: Examples): Uint8Array {
	return tensorFile(about, [
		{ name: 'pixels', type: 'uint8', shape: [labels.length, ...sides], data: pixels },
		{ name: 'labels', type: 'uint8', shape: [labels.length], data: labels },
	]);
}

/** Labelled pictures from their file. @throws TensorFileError or JsonError if it is none, or not whole */
export function readExamples(bytes: Uint8Array): Examples {
	const { arrays } = readTensorFile(bytes);
	const [pixels, labels] = ['pixels', 'labels'].map((name) => arrays.find((array) => array.name === name));
	if (!(pixels?.data instanceof Uint8Array) || !(labels?.data instanceof Uint8Array)) {
		throw new TensorFileError('there must be pixels and labels, as bytes', 'take a file of pictures');
	}
	const [count = 0, height = 0, width = 0, ...more] = pixels.shape;
	if (more.length > 0 || width === 0 || labels.shape.join() !== String(count)) {
		const forms = [pixels, labels].map(({ shape }) => shape.join('×')).join(' and ');
		throw new TensorFileError(
			`there must be a label for each picture, [count, height, width] and [count]: got ${forms}`,
			'take a file of pictures',
		);
	}
	return { sides: [height, width], pixels: pixels.data, labels: labels.data };
}
