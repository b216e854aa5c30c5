import type { Padding, Pair } from '../../ops/layer';
import { items, oneOf, optionalField, shown, text, truth, whole, JsonError, type Json } from '../json';
import { pair, size } from '../json-sizes';

/** A field that Keras leaves out, or writes as null, where it has its usual value. */
function given(config: Json, name: string): Json | undefined {
	const found = optionalField(config, name);
	return found?.value === null ? undefined : found;
}

/** One size of both axes, or a list of two; the usual one where the field is not there. */
export function sides(config: Json, name: string, usual: number | Pair): number | Pair {
	const found = given(config, name);
	if (found === undefined) return usual;
	return Array.isArray(found.value) ? pair(found) : size(found);
}

/** As `sides`, always two. */
export function bothSides(config: Json, name: string, usual: number | Pair): Pair {
	const found = sides(config, name, usual);
	return typeof found === 'number' ? [found, found] : found;
}

/** A whole number of at least 1; the usual one where the field is not there. */
export function count(config: Json, name: string, usual: number): number {
	const found = given(config, name);
	return found === undefined ? usual : size(found);
}

/** True or false; the usual one where the field is not there. */
export function flag(config: Json, name: string, usual: boolean): boolean {
	const found = given(config, name);
	return found === undefined ? usual : truth(found);
}

/** `same` or `valid`. */
export function padding(config: Json): Padding {
	const found = given(config, 'padding');
	return found === undefined ? 'valid' : oneOf(found, ['same', 'valid'] as const);
}

/** What the activation of a layer is called; nothing for none. A layer of its own may stand in its place. */
export function activation(config: Json): string | undefined {
	const found = given(config, 'activation');
	if (found === undefined) return undefined;
	if (typeof found.value !== 'object') return text(found) === 'linear' ? undefined : text(found);
	const name = optionalField(found, 'class_name');
	return name === undefined ? 'activation' : text(name);
}

/** Rows and columns that are added or taken away: one number, one for each axis, or both sides of each. */
export function borders(config: Json, name: string): Pair {
	const found = given(config, name);
	if (found === undefined) return [2, 2];
	if (!Array.isArray(found.value)) return [2 * whole(found, 0), 2 * whole(found, 0)];
	const [rows, columns, ...more] = items(found).map((item) => {
		if (!Array.isArray(item.value)) return 2 * whole(item, 0);
		return items(item).reduce((sum, side) => sum + whole(side, 0), 0);
	});
	if (rows !== undefined && columns !== undefined && more.length === 0) return [rows, columns];
	throw new JsonError(found.place, `must be two axes: got ${shown(found.value)}`, 'try [[1, 1], [1, 1]]');
}

/** The sides of a reshape; −1 is what is left over. */
export function targetShape(config: Json): readonly number[] {
	const found = optionalField(config, 'target_shape');
	if (found === undefined) {
		throw new JsonError(config.place, 'the field "target_shape" is missing', 'add "target_shape"');
	}
	const list = items(found).map((item) => (item.value === -1 ? -1 : size(item)));
	if (list.length === 1 || list.length === 3) return list;
	throw new JsonError(
		found.place,
		`must be [values] or [height, width, channels]: got ${shown(found.value)}`,
		'try three sides',
	);
}
