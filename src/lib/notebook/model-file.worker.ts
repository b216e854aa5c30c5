import { JsonError } from '../models/json';
import type { Extracted } from '../models/open/model-file';
import { ModelFileError } from '../models/open/model-file-error';
import { extractedFrom } from '../models/open/model-files';

/** What the worker answers: what it took out of the files, or why it took nothing. */
export type ModelFileAnswer =
	Extracted | { readonly found: string; readonly remedy: string } | { readonly failure: string };

async function answer(files: readonly File[]): Promise<ModelFileAnswer> {
	try {
		return await extractedFrom(files);
	} catch (error) {
		if (error instanceof ModelFileError) return { found: error.found, remedy: error.remedy };
		if (error instanceof JsonError) {
			const { place, found, remedy } = error;
			return { found: place === '' ? found : `${place}: ${found}`, remedy };
		}
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = ({ data }: MessageEvent<readonly File[]>) => {
	void answer(data).then((result) => {
		self.postMessage(result);
	});
};
