import type { Pair } from '../../ops/layer';
import { items, JsonError, optionalField, shown, text, type Json } from '../json';

// Settings are written as Protocol Buffers writes JSON: whole numbers of 64 bits as texts, bytes in base64.

/** One setting of an operation; nothing where it is not there. */
function attribute(node: Json, name: string, form: string): Json | undefined {
	const all = optionalField(node, 'attr');
	const found = all && optionalField(all, name);
	return found && optionalField(found, form);
}

/** A setting that is a word, such as `SAME`. @throws JsonError if it is written otherwise */
export function wordOf(node: Json, name: string): string | undefined {
	const found = attribute(node, name, 's');
	return found && decoded(found);
}

/** A setting that is a list of words. @throws JsonError if it is written otherwise */
export function wordsOf(node: Json, name: string): readonly string[] {
	const list = attribute(node, name, 'list');
	const found = list && optionalField(list, 's');
	return found === undefined ? [] : items(found).map(decoded);
}

/** A setting that is a list of whole numbers. @throws JsonError if it is written otherwise */
export function wholesOf(node: Json, name: string): readonly number[] | undefined {
	const list = attribute(node, name, 'list');
	const found = list && optionalField(list, 'i');
	return found && items(found).map(wholeOf);
}

/** A setting that is true or false; false where it is not there. */
export function isSet(node: Json, name: string): boolean {
	return attribute(node, name, 'b')?.value === true;
}

/** Rows and columns of a setting `[1, rows, columns, 1]`; ones where it is not there. */
export function pairOf(node: Json, name: string): Pair {
	const [, height = 1, width = 1] = wholesOf(node, name) ?? [];
	return [height, width];
}

/** The sides of a shape, null where they are open. @throws JsonError if it is written otherwise */
export function dimsOf(shape: Json): readonly (number | null)[] | undefined {
	const dims = optionalField(shape, 'dim');
	return (
		dims &&
		items(dims).map((dim) => {
			const side = optionalField(dim, 'size');
			// A side of −1 is open.
			return side === undefined || wholeOf(side) < 0 ? null : wholeOf(side);
		})
	);
}

/** The shape of a setting, as a field. */
export function shapeOf(node: Json, name: string): Json | undefined {
	return attribute(node, name, 'shape');
}

/** The shape of a setting that is a tensor, as a field. */
export function tensorShapeOf(node: Json, name: string): Json | undefined {
	const tensor = attribute(node, name, 'tensor');
	return tensor && optionalField(tensor, 'tensorShape');
}

function wholeOf(json: Json): number {
	const { place, value } = json;
	if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
	if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value);
	throw new JsonError(place, `must be a whole number: got ${shown(value)}`, 'convert the model anew');
}

function decoded(json: Json): string {
	const written = text(json);
	if (/^[\w+/]*={0,2}$/.test(written) && written.length % 4 === 0) return atob(written);
	throw new JsonError(json.place, `must be in base64: got ${shown(written)}`, 'convert the model anew');
}
