/** How long a setting has to rest before it is written: browsers refuse an address that changes at every frame. */
const restMs = 250;

/** Writes what a person has set into the address, once it has come to rest. */
export class AddressWriter {
	readonly #write: (fragment: string) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param write called with the fragment, if it differs from the one that stands */
	constructor(write: (fragment: string) => void) {
		this.#write = write;
	}

	/** Takes the newest setting; the fragment is made only when it is written. */
	put(fragment: () => string): void {
		this.stop();
		this.#timer = setTimeout(() => {
			const next = fragment();
			if (next !== location.hash) this.#write(next);
		}, restMs);
	}

	/** Writes nothing more. */
	stop(): void {
		clearTimeout(this.#timer);
	}
}
