/** What a link asked for that could not be given as it stood. */
export interface Refusal {
	readonly key: string;
	readonly asked: string;
	readonly given: string;
}

/** The keys and values of a link's fragment, read one by one; what cannot be given is noted. */
export class FragmentEntries {
	readonly refusals: Refusal[] = [];
	readonly #entries: URLSearchParams;

	/** @param fragment with or without its `#` */
	constructor(fragment: string) {
		this.#entries = new URLSearchParams(fragment.replace(/^#/, ''));
	}

	/** The text of a key; empty if it is not there. */
	text(key: string): string {
		return this.#entries.get(key) ?? '';
	}

	/** The nearest whole number in the range; the usual one if the key is not there or no number. */
	number(key: string, usual: number, [low, high]: readonly [low: number, high: number]): number {
		const text = this.#entries.get(key);
		if (text === null) return usual;
		const asked = text.trim() === '' ? NaN : Number(text);
		const given = Number.isNaN(asked) ? usual : Math.min(Math.max(Math.round(asked), low), high);
		if (given !== asked) this.refusals.push({ key, asked: text, given: String(given) });
		return given;
	}

	/** One of the options; the usual one if the key is not there or names none. */
	choice<Option extends string>(key: string, usual: Option, options: readonly Option[]): Option {
		const text = this.#entries.get(key);
		const given = options.find((option) => option === text) ?? usual;
		if (text !== null && text !== given) this.refusals.push({ key, asked: text, given });
		return given;
	}
}
