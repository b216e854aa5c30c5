import { createContext } from 'svelte';
import type { NotebookLink } from './link';

/** What comes to life: it resolves once the cell hears what the reader does. */
export type Wake = () => Promise<void>;

/** How long the page rests between one cell that nobody has asked for and the next. */
const restMs = 1500;

/** The cells of a page that are still as they were built, by their numbers. */
export class Sleepers {
	readonly #asleep = new Map<string, Wake>();
	readonly #onawake: (number: string) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param onawake hears of each cell that has come to life */
	constructor(onawake: (number: string) => void) {
		this.#onawake = onawake;
	}

	/** Adds a cell; returns what takes it out again. */
	add(number: string, wake: Wake): () => void {
		this.#asleep.set(number, wake);
		return () => {
			this.#asleep.delete(number);
		};
	}

	/** Wakes the cells that a fragment sets something of. */
	wakeFor(fragment: string, link: NotebookLink): void {
		if (this.#asleep.size === 0) return;
		for (const number of link.asked(fragment, this.#asleep.keys())) this.wake(number);
	}

	/** Wakes one, if it sleeps. */
	wake(number: string): void {
		void this.#asleep.get(number)?.();
	}

	/** Wakes all. */
	wakeAll(): void {
		for (const wake of this.#asleep.values()) void wake();
	}

	/** Is told of a cell that has come to life; the others follow, one at a time, since the reader is at work. */
	woke(number: string): void {
		this.#asleep.delete(number);
		this.#onawake(number);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			const [next] = this.#asleep.values();
			void next?.();
		}, restMs);
	}

	/** Lets the rest sleep: the page is left. */
	stop(): void {
		clearTimeout(this.#timer);
	}
}

/** Hands the sleepers of a page down to its cells. */
export const [getSleepers, setSleepers] = createContext<Sleepers>();
