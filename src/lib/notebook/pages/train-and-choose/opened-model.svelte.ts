import { JsonError } from '../../../models/json';
import { countedModel, type CountedModel } from '../../../models/open/counted-graph';
import { modelGraph, type Extracted } from '../../../models/open/model-file';
import { ModelFileError } from '../../../models/open/model-file-error';
import { modelName } from '../../../models/open/model-names';
import { exampleModel, type Example } from './own-model';

/** The model on the page: an example, or the reader's own, which replaces it only once it could be counted. */
export class OpenedModel {
	isReading = $state(false);
	/** What was wrong with the last files, and what the model among them is called. */
	problem = $state.raw<{ readonly file: string; readonly sentence: string }>();
	/** The reader's own model, and what its file is called. */
	own = $state.raw<{ readonly file: string; readonly model: CountedModel }>();
	#example = $state<Example>('standard');
	#turn = 0;
	readonly #read: (files: readonly File[]) => Promise<Extracted>;

	/** @param read what takes the description out of files */
	constructor(read: (files: readonly File[]) => Promise<Extracted>) {
		this.#read = read;
	}

	readonly model = $derived.by(() => this.own?.model ?? exampleModel(this.#example));

	get example(): Example {
		return this.#example;
	}

	/** Shows an example. */
	show(example: Example): void {
		this.#turn += 1;
		this.isReading = false;
		this.problem = undefined;
		this.own = undefined;
		this.#example = example;
	}

	/** Opens the files of one model; those chosen last win. Whether it could be opened. */
	async open(files: readonly File[]): Promise<boolean> {
		const file = modelName(files);
		this.#turn += 1;
		const turn = this.#turn;
		this.isReading = true;
		this.problem = undefined;
		try {
			const model = countedModel(modelGraph(await this.#read(files)));
			if (turn !== this.#turn) return false;
			this.own = { file, model };
			return true;
		} catch (error) {
			if (!(error instanceof ModelFileError || error instanceof JsonError)) throw error;
			if (turn === this.#turn) this.problem = { file, sentence: error.message };
			return false;
		} finally {
			if (turn === this.#turn) this.isReading = false;
		}
	}
}
