/** One answer on the key page; its texts are made when they are printed. */
export interface KeyEntry {
	readonly id: string;
	readonly question: () => string;
	readonly answer: () => string;
}

/** The answers to all checks of a page, for a page of its own in print. */
export class Key {
	entries = $state.raw<readonly KeyEntry[]>([]);
	/** Whether the reader wants it printed. */
	isPrinted = $state(false);

	/** Adds an entry; returns what takes it out again. */
	add(entry: KeyEntry): () => void {
		this.entries = [...this.entries, entry].sort((left, right) => left.id.localeCompare(right.id));
		return () => {
			this.entries = this.entries.filter((other) => other !== entry);
		};
	}
}
