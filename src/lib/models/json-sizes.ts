import type { Padding, Pads, Pair } from '../ops/layer';
import { field, items, JsonError, optionalField, requireFieldsAmong, shown, type Json } from './json';

/** Larger sizes are taken for slips; products of smaller ones can nearly always be counted exactly. */
const largest = 1_000_000;

/** A size in a written description. @throws JsonError if it is not a whole number in range */
export function size({ place, value }: Json): number {
	if (isSize(value)) return value;
	throw new JsonError(
		place,
		`must be a whole number from 1 to ${largest}: got ${shown(value)}`,
		'try 1 or more',
	);
}

/** One size for rows and columns, or a list of both. @throws JsonError if it is neither */
export function sizeOrPair(json: Json): number | Pair {
	return Array.isArray(json.value) ? pair(json) : size(json);
}

/** A list of two sizes, `[height, width]`. @throws JsonError if it is none */
export function pair(json: Json): Pair {
	const [height, width, ...more] = items(json);
	if (height !== undefined && width !== undefined && more.length === 0) return [size(height), size(width)];
	throw new JsonError(json.place, `must be two whole numbers: got ${shown(json.value)}`, 'try [3, 3]');
}

/**
 * `same`, `valid`, `[[top, bottom], [left, right]]`, or the four sides by name.
 * @throws JsonError if it is none of these
 */
export function padding(json: Json): Padding {
	const { place, value } = json;
	if (value === 'same' || value === 'valid') return value;
	if (Array.isArray(value)) return listedPads(json);
	if (typeof value === 'object' && value !== null) return namedPads(json);
	throw new JsonError(
		place,
		`must be same, valid or four sides: got ${shown(value)}`,
		'try "same", "valid" or [[1, 1], [1, 1]]',
	);
}

/** Four sides as `[[top, bottom], [left, right]]`. @throws JsonError if it is none */
export function listedPads(json: Json): Pads {
	const [rows, columns, ...more] = items(json).map(sides);
	if (rows === undefined || columns === undefined || more.length > 0) throw noSides(json);
	return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

/** The field under its name, or no field. */
export function optional<Name extends string, T>(
	json: Json,
	name: Name,
	read: (json: Json) => T,
): Partial<Record<Name, T>> {
	const found = optionalField(json, name);
	return found === undefined ? {} : ({ [name]: read(found) } as Partial<Record<Name, T>>);
}

function namedPads(json: Json): Pads {
	requireFieldsAmong(json, ['top', 'bottom', 'left', 'right']);
	const [top, bottom, left, right] = [
		side(json, 'top'),
		side(json, 'bottom'),
		side(json, 'left'),
		side(json, 'right'),
	];
	return { top, bottom, left, right };
}

function side(json: Json, name: keyof Pads): number {
	return zeros(field(json, name));
}

function sides(json: Json): readonly [number, number] {
	const [before, after, ...more] = items(json);
	if (before === undefined || after === undefined || more.length > 0) throw noSides(json);
	return [zeros(before), zeros(after)];
}

function zeros({ place, value }: Json): number {
	if (value === 0 || isSize(value)) return value;
	throw new JsonError(
		place,
		`must be a whole number from 0 to ${largest}: got ${shown(value)}`,
		'try 0 or more',
	);
}

function noSides({ place, value }: Json): JsonError {
	return new JsonError(place, `must be four sides: got ${shown(value)}`, 'try [[1, 1], [1, 1]]');
}

function isSize(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largest;
}
