/** What a pulse tells those that asked for it. */
interface Options {
	/** Asks for a word. */
	readonly onsilence: () => void;
	/** Nobody has answered. */
	readonly onlost: () => void;
	/** Whether time counts: what nobody sees may be held up by the browser. */
	readonly isSeen: () => boolean;
}

const msBetweenBeats = 10_000;
/** A slow machine may be this long at one round; then it is asked, and has as long to answer. */
const silentBeats = 2;

/**
 * Says when somebody who should speak now and then says nothing, not even when asked. It counts beats and not the time:
 * after a machine has slept there is one more beat, and not a lost worker.
 */
export class Pulse {
	readonly #options: Options;
	readonly #timer: ReturnType<typeof setInterval>;
	#silent = 0;

	/** Counts from now on. */
	constructor(options: Options) {
		this.#options = options;
		this.#timer = setInterval(() => {
			this.#beat();
		}, msBetweenBeats);
	}

	/** A word was heard. */
	heard(): void {
		this.#silent = 0;
	}

	/** Counts no more. */
	stop(): void {
		clearInterval(this.#timer);
	}

	#beat(): void {
		const { onsilence, onlost, isSeen } = this.#options;
		this.#silent = isSeen() ? this.#silent + 1 : 0;
		if (this.#silent === silentBeats) onsilence();
		if (this.#silent < 2 * silentBeats) return;
		this.stop();
		onlost();
	}
}
