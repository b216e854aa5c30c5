import type { Extracted } from '../models/open/model-file';
import { ModelFileError } from '../models/open/model-file-error';
import type { ModelFileAnswer } from './model-file.worker';

/** Longer than any whole file takes: what goes on then is a trap. */
const longestMs = 30_000;

/**
 * What the files of one model say of it, read in a worker of its own: however they were made, the page goes on, and a reader
 * that does not come to an end is ended.
 * @throws ModelFileError that says why nothing could be read
 */
export async function readModelFiles(files: readonly File[], longest = longestMs): Promise<Extracted> {
	const worker = new Worker(new URL('./model-file.worker.ts', import.meta.url), { type: 'module' });
	try {
		return taken(await answerOf(worker, files, longest));
	} finally {
		worker.terminate();
	}
}

function answerOf(worker: Worker, files: readonly File[], longest: number): Promise<ModelFileAnswer> {
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<ModelFileAnswer>) => {
			resolve(data);
		};
		worker.onerror = (event: Event) => {
			const reason = event instanceof ErrorEvent ? event.message : 'it could not be loaded';
			reject(new ModelFileError(`the reader of this kind of file must run: ${reason}`, 'reload the page'));
		};
		AbortSignal.timeout(longest).addEventListener('abort', () => {
			const found = `a file must be read within ${longest / 1000} seconds: this one was not`;
			reject(new ModelFileError(found, 'save the model anew, or its description alone'));
		});
		worker.postMessage(files);
	});
}

function taken(answer: ModelFileAnswer): Extracted {
	if ('found' in answer) throw new ModelFileError(answer.found, answer.remedy);
	if ('failure' in answer) {
		throw new ModelFileError(`the file must be readable: ${answer.failure}`, 'copy it anew, or save it anew');
	}
	return answer;
}
