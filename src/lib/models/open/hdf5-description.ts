// jsfive is a reader in plain JavaScript, maintained and in the public domain; only the description of the model is read
// with it, no weights. (The other maintained reader, h5wasm, brings the whole C library, twenty times the bytes.)
import { File as Hdf5File } from 'jsfive';
import { ModelFileError } from './model-file-error';

/** The description that Keras puts into its HDF5 files. @throws ModelFileError if there is none that can be read */
export function hdf5Description(bytes: ArrayBuffer): string {
	const described = attribute(bytes);
	const text = Array.isArray(described) ? described.join('') : described;
	if (typeof text === 'string' && text !== '') return text;
	throw new ModelFileError(
		'an HDF5 file must hold the description of a model, "model_config": got none',
		'it may hold weights alone; save the whole model with model.save, or its description with model.to_json()',
	);
}

function attribute(bytes: ArrayBuffer): unknown {
	try {
		return new Hdf5File(bytes, 'model.h5').attrs.model_config;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new ModelFileError(
			`an HDF5 file must be whole, and of a version that is read here: ${reason}`,
			'copy the file anew, or save the description alone with model.to_json()',
		);
	}
}
