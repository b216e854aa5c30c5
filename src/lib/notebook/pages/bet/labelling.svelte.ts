import { parts, type Part } from '../../../viz/labelled-layer';
import type { Progress } from '../../page/progress.svelte';

/** What came of a label that was dropped on a place. */
export interface Drop {
	readonly label: Part;
	readonly place: Part;
}

/** The order of the labels in the tray, and of the places as they are numbered; neither tells the other. */
export const tray: readonly Part[] = ['mac', 'slice', 'channel', 'weight', 'map', 'tap', 'filter'];
export const places: readonly Part[] = ['channel', 'tap', 'filter', 'weight', 'slice', 'mac', 'map'];

/** Labels that are dropped on places; those that are in place are one of the reader's answers. */
export class Labelling {
	/** The label that is to be dropped. */
	held = $state.raw<Part>();
	/** The last drop. */
	last = $state.raw<Drop>();
	readonly #progress: Progress;
	readonly #id: string;

	/** @param id under which the answer is kept */
	constructor(progress: Progress, id: string) {
		this.#progress = progress;
		this.#id = id;
	}

	readonly placed = $derived.by(() => {
		const answer = this.#progress.answer(this.#id);
		return parts.filter((part) => answer?.isRevealed === true || answer?.guess?.includes(part) === true);
	});
	readonly isDone = $derived.by(() => this.placed.length === parts.length);

	/** Takes a label up, or lays it down again. */
	hold(label: Part | undefined): void {
		this.held = this.held === label || (label && this.placed.includes(label)) ? undefined : label;
		this.last = undefined;
	}

	/** Drops the label that is held on a place; where it does not belong, it goes back to the others. */
	drop(place: Part): void {
		const label = this.held;
		if (label === undefined) return;
		this.held = undefined;
		this.last = { label, place };
		if (label !== place) return;
		this.#progress.give(this.#id, { guess: [...this.placed, label], isRevealed: false });
	}

	show(): void {
		this.held = undefined;
		this.last = undefined;
		this.#progress.give(this.#id, { guess: this.placed, isRevealed: true });
	}

	startOver(): void {
		this.held = undefined;
		this.last = undefined;
		this.#progress.forget(this.#id);
	}
}
