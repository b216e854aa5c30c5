import type { Json } from '../json';
import { channelsFirst, channelsLast, type FileLayout } from './file-layout';
import type { Constants } from './tfjs-constants';
import { nameOf, typeOf, valuesReadBy } from './tfjs-nodes';

/** How the axes of a value lie. */
export interface Arrangement {
	readonly layout: FileLayout;
	/** Whether its channels lie on two axes, as a table of groups. */
	readonly isTable: boolean;
}

/** As TensorFlow.js works on maps. */
export const usual: Arrangement = { layout: channelsLast, isTable: false };

const turned: Arrangement = { layout: channelsFirst, isTable: false };

/** What leaves no map. */
const flat = ['Mean', 'Max', 'MatMul', '_FusedMatMul'];

/** An operation with the names of the values that it reads. */
interface Reading {
	readonly node: Json;
	readonly reads: readonly string[];
}

/**
 * The arrangements of values that are not as usual, by what makes them.
 * @param operations each behind those that it reads
 * @param fed names of what the model is fed
 */
export function arrangements(
	operations: readonly Reading[],
	fed: ReadonlySet<string>,
	constants: Constants,
): ReadonlyMap<string, Arrangement> {
	const found = new Map<string, Arrangement>();
	for (const { node, reads } of operations) {
		const [source = ''] = reads;
		const isTurned = typeOf(node) === 'Transpose' && orderOf(node, constants) === channelsFirst.turn;
		// Pictures that are turned before anything else have their channels first.
		if (isTurned && fed.has(source)) found.set(source, turned);
	}
	for (const { node, reads } of operations) {
		const made = madeOf(node, arrangementOf(reads, found), constants);
		if (made !== usual) found.set(nameOf(node), made);
	}
	return found;
}

/** How that lies which an operation reads. */
export function arrangementOf(
	reads: readonly string[],
	found: ReadonlyMap<string, Arrangement>,
): Arrangement {
	const makers = reads.map((value) => value.replace(/:\d+$/, ''));
	return makers.map((maker) => found.get(maker)).find((arrangement) => arrangement) ?? usual;
}

function madeOf(node: Json, read: Arrangement, constants: Constants): Arrangement {
	const type = typeOf(node);
	if (flat.includes(type)) return usual;
	if (type === 'Reshape') return reshapedTo(read, constants.get(valuesReadBy(node)[1] ?? '')?.wholes?.length);
	const isTurned = type === 'Transpose' && !read.isTable && orderOf(node, constants) === read.layout.turn;
	if (!isTurned) return read;
	return read === usual ? turned : usual;
}

function reshapedTo(read: Arrangement, axes: number | undefined): Arrangement {
	if (axes === 5) return { ...read, isTable: true };
	return axes === 4 && read.layout === channelsFirst ? turned : usual;
}

function orderOf(node: Json, constants: Constants): string | undefined {
	return constants.get(valuesReadBy(node)[1] ?? '')?.wholes?.join();
}
