import { TrainingSideBySide, type PictureSets } from './side-by-side';
import type { TrainingCommand, TrainingFiles, TrainingWord } from './training-messages';

/** What a training needs of the place where it runs. */
export interface TrainingPlace {
	readonly post: (word: TrainingWord) => void;
	/** Loads the pictures and makes the backend ready. @throws LoadError if something cannot be fetched */
	readonly load: (files: TrainingFiles) => Promise<PictureSets>;
	/** Lets commands in that came meanwhile. */
	readonly turn: () => Promise<void>;
	/** Milliseconds of a clock. */
	readonly now: () => number;
	/** A lock that is held from now on, for as long as the place exists. */
	readonly lock: string | undefined;
}

/** A file could not be fetched. */
export class LoadError extends Error {}

/** A checkpoint is handed over at least so often. */
const msBetweenCheckpoints = 3000;

type Start = Extract<TrainingCommand, { kind: 'start' }>;

/** Trains as it is told: it starts once, pauses between two rounds, goes on, and says what it does. */
export class TrainingLoop {
	readonly #place: TrainingPlace;
	#nets: TrainingSideBySide | undefined;
	#isPaused = false;
	#isRunning = false;
	#keptAt = -Infinity;

	constructor(place: TrainingPlace) {
		this.#place = place;
	}

	/** Follows a command; resolves when there is nothing more to do until the next one. */
	async follow(command: TrainingCommand): Promise<void> {
		try {
			if (command.kind === 'start') await this.#start(command);
			else if (command.kind === 'ping') this.#place.post({ kind: 'alive' });
			else await this.#pause(command.kind === 'pause');
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			const rule = error instanceof LoadError ? 'not-loaded' : 'broken';
			this.#place.post({ kind: 'failed', failure: { rule, message } });
		}
	}

	async #start({ plan, files, from }: Start): Promise<void> {
		const sets = await this.#place.load(files);
		this.#nets = new TrainingSideBySide(plan, sets, from);
		this.#place.post({ kind: 'started', steps: this.#nets.steps.total, lock: this.#place.lock });
		// Told while the pictures were on their way.
		if (this.#isPaused) this.#place.post({ kind: 'paused' });
		await this.#run(this.#nets);
	}

	async #pause(isPaused: boolean): Promise<void> {
		if (isPaused === this.#isPaused) return;
		this.#isPaused = isPaused;
		this.#place.post({ kind: isPaused ? 'paused' : 'resumed' });
		if (this.#nets === undefined) return;
		if (isPaused) this.#keep(this.#nets);
		else await this.#run(this.#nets);
	}

	async #run(nets: TrainingSideBySide): Promise<void> {
		if (this.#isRunning) return;
		this.#isRunning = true;
		try {
			while (!nets.isDone && !this.#isPaused) {
				this.#round(nets);
				await this.#place.turn();
			}
		} finally {
			this.#isRunning = false;
		}
		if (nets.isDone) this.#place.post({ kind: 'done' });
	}

	#round(nets: TrainingSideBySide): void {
		const { post, now } = this.#place;
		const from = now();
		const round = nets.round();
		post({ kind: 'round', ...round, seconds: (now() - from) / 1000 });
		const isTested = round.step % nets.steps.perEpoch === 0;
		if (isTested) post({ kind: 'tested', ...nets.tested() });
		if (isTested || now() - this.#keptAt >= msBetweenCheckpoints) this.#keep(nets);
	}

	#keep(nets: TrainingSideBySide): void {
		this.#keptAt = this.#place.now();
		this.#place.post({ kind: 'checkpoint', checkpoint: nets.checkpoint });
	}
}
