import type { Pixels } from './picture';
import { PictureError } from './picture-error';
import { decodePicture } from './picture-source';

/** Whom a reader's own picture, or what is wrong with it, is told. */
export interface IntakeOptions {
	readonly onown: (pixels: Pixels) => void;
	readonly onerror: (error: PictureError) => void;
}

/** Reads the pictures that a reader brings; the last one wins, however long an earlier one takes. */
export class PictureIntake {
	/** Whether a picture is being read. */
	isReading = $state(false);
	/** What was wrong with the last one. */
	error = $state.raw<PictureError>();
	#source: Blob | undefined;
	#count = 0;
	readonly #options: IntakeOptions;

	constructor(options: IntakeOptions) {
		this.#options = options;
	}

	/** Reads a picture and hands it on. */
	async take(source: Blob): Promise<void> {
		this.cancel();
		const turn = this.#count;
		this.#source = source;
		this.isReading = true;
		try {
			const pixels = await decodePicture(source);
			if (turn === this.#count) this.accept(pixels);
		} catch (error) {
			if (!(error instanceof PictureError)) throw error;
			if (turn === this.#count) this.refuse(error);
		}
	}

	/** Hands on a picture that is decoded already. */
	accept(pixels: Pixels): void {
		this.cancel();
		this.#options.onown(pixels);
	}

	/** Says what is wrong. */
	refuse(error: PictureError): void {
		this.cancel();
		this.error = error;
		this.#options.onerror(error);
	}

	/** Forgets the picture that is being read, and what was wrong with the last one. */
	cancel(): void {
		this.#count++;
		this.isReading = false;
		this.error = undefined;
	}

	/** Reads the last picture once more. */
	retry(): void {
		if (this.#source !== undefined) void this.take(this.#source);
	}
}
