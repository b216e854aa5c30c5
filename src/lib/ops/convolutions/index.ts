import type { Kind } from '../convolution';

/** A kind with its identity: the name of its file, which is its address. */
export interface RegisteredKind extends Kind {
	readonly id: string;
}

const files = import.meta.glob<Kind>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** Every file of this folder, in the order of the gallery. */
export const convolutions: readonly RegisteredKind[] = Object.entries(files)
	.map(([path, kind]) => ({ ...kind, id: path.slice('./'.length, -'.ts'.length) }))
	.sort((left, right) => left.order - right.order);

/**
 * The kind with this id.
 * @throws RangeError if there is none
 */
export function convolution(id: string): RegisteredKind {
	const found = convolutions.find((kind) => kind.id === id);
	if (found !== undefined) return found;
	throw new RangeError(
		`no convolution is called ${id}: there are ${convolutions.map((kind) => kind.id).join(', ')}`,
	);
}
