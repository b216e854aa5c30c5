import { createContext } from 'svelte';
import type { Language } from '../../messages/languages';
import type { Messages } from '../../messages/messages';
import type { Refusal } from '../fragment-entries';
import type { Theme } from '../../viz/palette';
import { cellNumber, type CourseId } from './course';
import type { Key } from './key.svelte';
import type { NotebookLink, Place } from './link';
import type { Progress } from './progress.svelte';

/** What every part of a notebook page can ask of it; values that can change are getters. */
export interface NotebookContext {
	readonly id: CourseId;
	readonly words: Messages;
	readonly language: Language;
	readonly theme: Theme;
	readonly link: NotebookLink;
	/** What the link asked for and could not be given, by key. */
	readonly refusals: readonly Refusal[];
	readonly progress: Progress;
	readonly key: Key;
	/** Whether motion is to be left out. */
	readonly prefersStills: boolean;
	/** The address of a page of the course. */
	readonly hrefOf: (page: CourseId) => string;
	/** The address of a file of the site. */
	readonly urlOf: (file: string) => string;
}

/** Hands the page down to its cells. */
export const [getNotebook, setNotebook] = createContext<NotebookContext>();

/** A cell as its own component knows it. */
export interface CellContext {
	/** `2.1`: its anchor, and the beginning of its keys in a link. */
	readonly number: string;
	/** Keeps something that a person sets in the page's link. Call it while the component is made. */
	readonly keep: <Value>(key: string, place: Place<Value>) => void;
}

/** The cell of this name on the page at hand. */
export function cellContext(name: string): CellContext {
	const { id, link } = getNotebook();
	const number = cellNumber(id, name);
	return {
		number,
		keep: (key, place) => {
			link.keep(`${number}.${key}`, place);
		},
	};
}
