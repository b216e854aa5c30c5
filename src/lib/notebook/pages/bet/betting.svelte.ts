import type { Progress } from '../../page/progress.svelte';
import { flagsOf, guessOf } from './bets';
import { laneIds } from './lanes';
import type { Race } from './race.svelte';

/**
 * The bet of each unit, which is one of the reader's answers: flags that can be moved while the clock
 * stands at the start, and stand fast once it has gone.
 */
export class Betting {
	/** Whether the clock was asked to go before every lane had a flag. */
	isEarly = $state(false);
	readonly #race: Race;
	readonly #progress: Progress;
	readonly #id: string;

	/** @param id the number of the cell, under which the answers are kept */
	constructor(race: Race, progress: Progress, id: string) {
		this.#race = race;
		this.#progress = progress;
		this.#id = id;
	}

	get #key(): string {
		return `${this.#id}.${this.#race.unit}`;
	}

	get #answer() {
		return this.#progress.answer(this.#key);
	}

	readonly flags = $derived.by(() => flagsOf(this.#answer));
	/** Whether flags can be planted. */
	readonly isOpen = $derived.by(() => this.#answer?.isRevealed !== true && this.#race.ticks === 0);
	readonly isSkipped = $derived.by(() => this.#answer?.isRevealed === true && !this.hasFlags);
	readonly hasFlags = $derived.by(() => this.flags.some((flag) => flag !== undefined));
	/** Whether a sentence has to say that flags are missing. */
	readonly isMissing = $derived.by(() => this.isEarly && this.isOpen && this.flags.includes(undefined));

	/** Puts a lane's flag somewhere, or takes it away. */
	plant(lane: string, flag: number | undefined): void {
		const flags = this.flags.map((stands, index) => (laneIds[index] === lane ? flag : stands));
		this.#progress.give(this.#key, { guess: guessOf(flags), isRevealed: false });
	}

	/** Lets the clock go, which commits the bet; while flags are missing it stays where it is. */
	go(move: () => void): void {
		if (this.isOpen && this.flags.includes(undefined)) {
			this.isEarly = true;
			return;
		}
		if (this.isOpen) this.#commit(guessOf(this.flags));
		move();
	}

	skip(): void {
		this.#commit(undefined);
	}

	/** Back to the start, without flags. */
	takeBack(): void {
		this.isEarly = false;
		this.#progress.forget(this.#key);
		this.#race.player.seek(0);
	}

	#commit(guess: readonly string[] | undefined): void {
		this.#progress.give(this.#key, { guess, isRevealed: true });
	}
}
