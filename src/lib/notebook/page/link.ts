import type { Refusal } from '../fragment-entries';
import type { Field } from './fields';

/** A field where it lives: a component's own state, or a player's. */
export interface Place<Value> {
	readonly field: Field<Value>;
	readonly get: () => Value;
	readonly set: (value: Value) => void;
	/** Whether something can stand there that `get` does not tell, as no link may hold it. */
	readonly hidesMore?: boolean;
}

/** A place, its type forgotten: what a link says goes in, what a link would say comes out. */
interface Entry {
	/** Takes what the link says, or the usual value; what could not be given is told. */
	readonly take: (asked: string | null) => Refusal | undefined;
	/** What to write; nothing while the value is the usual one. */
	readonly text: () => string | undefined;
}

/** A sentence about a link shows no more than this of what it asked. */
const longestAsked = 40;

/** The key that says which cell to go to. */
const cellKey = 'at';

/** Everything that a person has set on a page, as the fragment of its address holds it: `2.1.step=5&2.5.N=12`. */
export class NotebookLink {
	readonly #entries = new Map<string, Entry>();

	/** Keeps a place in the link under a key, `2.1.step`. */
	keep<Value>(key: string, place: Place<Value>): void {
		const { field, get } = place;
		this.#entries.set(key, {
			take(asked) {
				const { value, isAsAsked } =
					asked === null ? { value: field.usual, isAsAsked: true } : field.read(asked);
				put(value, place);
				if (isAsAsked || asked === null) return undefined;
				return { key, asked: asked.slice(0, longestAsked), given: field.write(get()) };
			},
			text() {
				const value = field.write(get());
				return value === field.write(field.usual) ? undefined : value;
			},
		});
	}

	/**
	 * Goes to what a fragment says, with or without its `#`; keys that it does not know are passed over.
	 * @param cell the only cell that goes there; all, if none is named
	 * @returns what could not be given as it was asked for
	 */
	restore(fragment: string, cell?: string): Refusal[] {
		const asked = entriesOf(fragment);
		const own = cell === undefined ? '' : `${cell}.`;
		return [...this.#entries].flatMap(([key, entry]) =>
			key.startsWith(own) ? (entry.take(asked.get(key)) ?? []) : [],
		);
	}

	/** Those of some cells of which a fragment sets anything. */
	asked(fragment: string, cells: Iterable<string>): string[] {
		const keys = [...new Set(entriesOf(fragment).keys())];
		return [...cells].filter((cell) => keys.some((key) => key.startsWith(`${cell}.`)));
	}

	/** The cell that a fragment asks for: `#2.3`, or `at=2.3` among what is set. */
	cellOf(fragment: string): string | undefined {
		const plain = fragment.replace(/^#/, '');
		return new URLSearchParams(plain).get(cellKey) ?? (/^[\d.]+$/.test(plain) ? plain : undefined);
	}

	/**
	 * The fragment of what is set now.
	 * @param before the fragment as it stands; keys of others stay
	 */
	fragment(before: string): string {
		const entries = entriesOf(before);
		// A plain anchor, `#2.3`, has done its work.
		for (const [key, value] of [...entries]) if (value === '' && /^[\d.]+$/.test(key)) entries.delete(key);
		for (const [key, entry] of this.#entries) {
			const text = entry.text();
			if (text === undefined) entries.delete(key);
			else entries.set(key, text);
		}
		const text = entries.toString();
		return text === '' ? '' : `#${text}`;
	}

	/** A fragment that opens one cell as it stands now. */
	fragmentOf(cell: string): string {
		const entries = new URLSearchParams({ [cellKey]: cell });
		for (const [key, entry] of this.#entries) {
			const text = key.startsWith(`${cell}.`) ? entry.text() : undefined;
			if (text !== undefined) entries.set(key, text);
		}
		return `#${entries.toString()}`;
	}
}

/** Sets a place; one that is what it is to be is left alone, or all that follows from it would be made anew. */
function put<Value>(value: Value, { field, get, set, hidesMore = false }: Place<Value>): void {
	const now = get();
	const isSame = typeof value === 'object' ? field.write(value) === field.write(now) : value === now;
	if (hidesMore || !isSame) set(value);
}

function entriesOf(fragment: string): URLSearchParams {
	return new URLSearchParams(fragment.replace(/^#/, ''));
}
