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

/** A setting that is a whole number. @throws JsonError if it is written otherwise */
export function wholeSettingOf(node: Json, name: string): number | undefined {
	const found = attribute(node, name, 'i');
	return found && wholeOf(found);
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

/** A setting that is a tensor, as a field. */
export function tensorOf(node: Json, name: string): Json | undefined {
	return attribute(node, name, 'tensor');
}

/**
 * The whole numbers of 32 bits that are written into a tensor, one by one or as bytes; nothing if there are none of them.
 * @param length how many it has; one that is written stands for all
 * @throws JsonError if they are written otherwise
 */
export function tensorWholes(tensor: Json, length: number): readonly number[] | undefined {
	if (optionalField(tensor, 'dtype')?.value !== 'DT_INT32') return undefined;
	const listed = optionalField(tensor, 'intVal');
	const numbers = listed === undefined ? [] : items(listed).map(wholeOf);
	if (numbers.length === 1) return Array.from({ length }, () => numbers[0] ?? 0);
	if (numbers.length > 0) return numbers.length === length ? numbers : undefined;
	const content = optionalField(tensor, 'tensorContent');
	const bytes = Uint8Array.from(content === undefined ? '' : decoded(content), (letter) =>
		letter.charCodeAt(0),
	);
	if (content === undefined || bytes.length !== 4 * length) return undefined;
	const view = new DataView(bytes.buffer);
	return Array.from({ length }, (_, index) => view.getInt32(4 * index, true));
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
