// fflate is the smallest maintained reader of zip archives (MIT); of a .keras file only config.json is taken apart, so that
// nothing else can swell.
import { unzipSync } from 'fflate';
import { ModelFileError } from './model-file-error';

const description = 'config.json';
/** Descriptions of the largest networks have a tenth of it. */
const longestDescription = 2 ** 24;

/** The description in a `.keras` file. @throws ModelFileError if there is none that can be read */
export function zipDescription(bytes: Uint8Array): string {
	const names: string[] = [];
	const config = unzipped(bytes, names)[description];
	if (config !== undefined && config.length <= longestDescription) return new TextDecoder().decode(config);
	throw new ModelFileError(
		`a .keras file must hold ${description}: got ${names.slice(0, 3).join(', ') || 'nothing'}`,
		'PyTorch and NumPy write other archives; export such a model with torch.onnx.export',
	);
}

function unzipped(bytes: Uint8Array, names: string[]): Readonly<Record<string, Uint8Array | undefined>> {
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				names.push(name);
				if (name !== description) return false;
				if (originalSize <= longestDescription) return true;
				throw new ModelFileError(
					`${description} must have at most ${longestDescription} bytes: it says ${originalSize}`,
					'save the model anew',
				);
			},
		});
	} catch (error) {
		if (error instanceof ModelFileError || !(error instanceof Error)) throw error;
		throw new ModelFileError(
			`a .keras file must be a whole zip archive: ${error.message}`,
			'copy the file anew, or save the description alone with model.to_json()',
		);
	}
}
