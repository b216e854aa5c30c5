import { JsonError } from '../models/json';
import { extracted, type Extracted } from '../models/open/model-file';
import { ModelFileError } from '../models/open/model-file-error';

/** What the worker answers: what it took out of the file, or why it took nothing. */
export type ModelFileAnswer =
	Extracted | { readonly found: string; readonly remedy: string } | { readonly failure: string };

async function answer(file: Blob): Promise<ModelFileAnswer> {
	try {
		return await extracted(file);
	} catch (error) {
		if (error instanceof ModelFileError || error instanceof JsonError) {
			return { found: error.found, remedy: error.remedy };
		}
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = ({ data }: MessageEvent<Blob>) => {
	void answer(data).then((result) => {
		self.postMessage(result);
	});
};
