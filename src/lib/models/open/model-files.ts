import { optionalField, parseJson } from '../json';
import { extracted, type Extracted } from './model-file';
import { ModelFileError } from './model-file-error';
import { isWeights } from './model-names';
import { readWeights } from './tfjs-shards';

/** Enough for a gigabyte of weights, of which four mebibytes are in a file. */
const mostFiles = 256;

const together = 'choose one model, or the model.json of TensorFlow.js together with its .bin files';

/**
 * What the files of one model say of it: one file, or the `model.json` of TensorFlow.js with its files of weights.
 * @throws JsonError or ModelFileError that says what is wrong with them
 */
export async function extractedFrom(files: readonly File[]): Promise<Extracted> {
	if (files.length > mostFiles) {
		const found = `at most ${mostFiles} files can be opened at once: got ${files.length}`;
		throw new ModelFileError(found, together);
	}
	const models = files.filter((file) => !isWeights(file));
	const weights = files.filter(isWeights);
	const [model] = models;
	if (model === undefined) {
		const found = `files of weights do not say what the model is: got ${listed(weights)} alone`;
		throw new ModelFileError(found, together);
	}
	if (models.length > 1) {
		throw new ModelFileError(`one model must be opened at once: got ${listed(models)}`, together);
	}
	const given = await extracted(model);
	return weights.length === 0 ? given : { ...given, weights: await ofModel(given, model, weights) };
}

async function ofModel(given: Extracted, { name }: File, weights: readonly File[]) {
	const json = 'text' in given ? parseJson(given.text) : undefined;
	if (json !== undefined && optionalField(json, 'weightsManifest') !== undefined) {
		return readWeights(json, weights);
	}
	const found = `.bin files must come with the model.json of TensorFlow.js that names them: got ${name}, which does not`;
	throw new ModelFileError(found, 'open the model alone');
}

function listed(files: readonly File[]): string {
	const names = files.slice(0, 3).map(({ name }) => name);
	return `${names.join(', ')}${files.length > names.length ? ' …' : ''}`;
}
