/** What a reader has answered to one check. */
export interface Answer {
	/** The guess that was committed, one text per part; none if it was skipped. */
	readonly guess?: readonly string[] | undefined;
	/** Whether the answer is shown. */
	readonly isRevealed: boolean;
}

/** Where the answers lie while a reader wants them kept over a reload. */
const storageKey = 'featherweight-answers';

/**
 * A reader's answers and guesses, and what other pages want of what was measured. They live in the memory of the tab; only if the reader asks are they also
 * put into the tab's session storage, which ends with the tab.
 */
export class Progress {
	answers = $state.raw<Readonly<Record<string, Answer>>>({});
	isKept = $state(false);
	/** FLOP per byte from which this device's arithmetic is the limit, once it was measured; never stored. */
	measuredRidge = $state<number>();

	/** Takes up what was kept before a reload. */
	resume(): void {
		const kept = sessionStorage.getItem(storageKey);
		if (kept === null) return;
		this.isKept = true;
		this.answers = readAnswers(kept);
	}

	answer(check: string): Answer | undefined {
		return this.answers[check];
	}

	give(check: string, answer: Answer): void {
		this.#set({ ...this.answers, [check]: answer });
	}

	/** Takes an answer back. */
	forget(check: string): void {
		this.#set(Object.fromEntries(Object.entries(this.answers).filter(([key]) => key !== check)));
	}

	clear(): void {
		this.#set({});
	}

	/** Keeps the answers over a reload, or no longer. */
	keep(isKept: boolean): void {
		this.isKept = isKept;
		this.#store();
	}

	#set(answers: Readonly<Record<string, Answer>>): void {
		this.answers = answers;
		this.#store();
	}

	#store(): void {
		if (typeof sessionStorage === 'undefined') return;
		if (this.isKept) sessionStorage.setItem(storageKey, JSON.stringify(this.answers));
		else sessionStorage.removeItem(storageKey);
	}
}

/** What was stored, if it still reads as answers; a foreign text gives none. */
function readAnswers(text: string): Readonly<Record<string, Answer>> {
	try {
		const parsed: unknown = JSON.parse(text);
		if (typeof parsed !== 'object' || parsed === null) return {};
		return Object.fromEntries(
			Object.entries(parsed).filter((entry): entry is [string, Answer] => isAnswer(entry[1])),
		);
	} catch (error) {
		if (error instanceof SyntaxError) return {};
		throw error;
	}
}

function isAnswer(value: unknown): value is Answer {
	if (typeof value !== 'object' || value === null || !('isRevealed' in value)) return false;
	if (!('guess' in value) || value.guess === undefined) return typeof value.isRevealed === 'boolean';
	return Array.isArray(value.guess) && value.guess.every((part) => typeof part === 'string');
}
