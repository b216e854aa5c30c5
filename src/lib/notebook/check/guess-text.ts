import type { NotebookWords } from '../../messages/en/notebook';
import type { Check, Guess } from './predict';

interface Said {
	/** What the options, items or parts are called. */
	readonly names: Readonly<Record<string, string>>;
	readonly words: NotebookWords['predict'];
}

/** A guess as words: `36`, or `MACs 10,368, weights 288`, or the items in their order. */
export function guessText(check: Check, guess: Guess, { names, words }: Said): string {
	switch (check.kind) {
		case 'numbers':
			return words.list(
				check.parts.map(({ name }, index) => {
					const value = words.number(Number(guess[index]));
					return check.parts.length === 1 ? value : words.part(names[name] ?? name, value);
				}),
			);
		case 'mark':
			return words.number(Number(guess[0]));
		case 'choice':
		case 'order':
			return words.list(guess.map((item) => names[item] ?? item));
	}
}
