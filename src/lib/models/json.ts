import { alternatives, LayerError } from '../ops/error';
import { OptionError } from './options';

/** A value of a JSON text and where it stands there: `layers[2].kernel`; empty for the whole. */
export interface Json {
	readonly place: string;
	readonly value: unknown;
}

/** What is wrong with a JSON text: where, which rule with which value, and what would do instead. */
export class JsonError extends RangeError {
	override readonly name = 'JsonError';

	/** @param found rule and value */
	constructor(
		readonly place: string,
		readonly found: string,
		readonly remedy: string,
	) {
		super(`${place === '' ? '' : `${place}: `}${found}; ${remedy}`);
	}
}

/** The value of a JSON text. @throws JsonError if the text is not JSON */
export function parseJson(source: string): Json {
	try {
		const value: unknown = JSON.parse(source);
		return { place: '', value };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		// The reason quotes the text, line breaks and all.
		const line = reason.replace(/\s+/g, ' ');
		throw new JsonError('', `the text must be JSON: ${line}`, 'correct it at that place');
	}
}

/** Says of an error of the engine where in the text its cause is. @throws JsonError instead of other range errors */
export function placed<T>({ place }: Json, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof JsonError || !(error instanceof RangeError)) throw error;
		if (error instanceof LayerError || error instanceof OptionError) {
			throw new JsonError(place, error.found, error.remedy);
		}
		throw new JsonError(
			place,
			`sizes and costs must be whole numbers below 2^53: ${error.message}`,
			'try smaller sizes',
		);
	}
}

/** A field of an object. @throws JsonError if it is missing */
export function field(json: Json, name: string): Json {
	const found = optionalField(json, name);
	if (found !== undefined) return found;
	throw new JsonError(json.place, `the field "${name}" is missing`, `add "${name}"`);
}

/** A field of an object, or nothing if it is missing. @throws JsonError if this is no object */
export function optionalField(json: Json, name: string): Json | undefined {
	const object = requireObject(json);
	return Object.hasOwn(object, name) ? { place: inside(json, name), value: object[name] } : undefined;
}

/** All fields of an object, in the order of the text. @throws JsonError if this is no object */
export function fields(json: Json): [name: string, value: Json][] {
	return Object.entries(requireObject(json)).map(([name, value]) => [
		name,
		{ place: inside(json, name), value },
	]);
}

/** @throws JsonError if the object has a field that is not listed */
export function requireFieldsAmong(json: Json, names: readonly string[]): void {
	const unknown = Object.keys(requireObject(json)).find((name) => !names.includes(name));
	if (unknown === undefined) return;
	throw new JsonError(json.place, `the field "${unknown}" is unknown here`, `try ${alternatives(names)}`);
}

/** The items of a list. @throws JsonError if this is no list */
export function items(json: Json): Json[] {
	return requireList(json).map((value, index) => ({ place: `${json.place}[${index}]`, value }));
}

/** A text. @throws JsonError if this is none */
export function text({ place, value }: Json): string {
	if (typeof value === 'string') return value;
	throw new JsonError(place, `must be a text: got ${shown(value)}`, 'put it in quotation marks');
}

/** One of a few texts. @throws JsonError if this is none of them */
export function oneOf<T extends string>(json: Json, choices: readonly T[]): T {
	const choice = choices.find((candidate) => candidate === json.value);
	if (choice !== undefined) return choice;
	throw new JsonError(
		json.place,
		`must be a known word: got ${shown(json.value)}`,
		`try ${alternatives(choices)}`,
	);
}

/** True or false. @throws JsonError if this is neither */
export function truth({ place, value }: Json): boolean {
	if (typeof value === 'boolean') return value;
	throw new JsonError(place, `must be true or false: got ${shown(value)}`, 'try true or false');
}

/** A finite number; texts that look like one are not. @throws JsonError if this is none */
export function number({ place, value }: Json): number {
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	throw new JsonError(
		place,
		`must be a finite number: got ${shown(value)}`,
		'write it in digits, without quotation marks',
	);
}

/** A whole number. @throws JsonError if it is none or too small */
export function whole(json: Json, smallest = 1): number {
	const { place, value } = json;
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= smallest) return value;
	throw new JsonError(
		place,
		`must be a whole number of at least ${smallest}: got ${shown(value)}`,
		`try ${smallest}`,
	);
}

/** A list of whole numbers. @throws JsonError if it is none */
export function wholes(json: Json, smallest = 1): number[] {
	return items(json).map((item) => whole(item, smallest));
}

/** A list of finite numbers. @throws JsonError if it is none */
export function numbers(json: Json): number[] {
	const list = requireList(json);
	// Long lists: a place is only written for the item that is wrong.
	return list.map((value, index) =>
		typeof value === 'number' && Number.isFinite(value)
			? value
			: number({ place: `${json.place}[${index}]`, value }),
	);
}

/** A value as a sentence quotes it, cut where it is long. */
export function shown(value: unknown): string {
	const written = quoted(value);
	return written.length > longestQuote ? `${written.slice(0, longestQuote)}…` : written;
}

const longestQuote = 40;

function quoted(value: unknown): string {
	// JSON has no word for the infinity that 1e999 is read as.
	if (typeof value === 'number') return String(value);
	try {
		return JSON.stringify(value);
	} catch {
		return 'a value nested too deep to quote';
	}
}

function requireObject({ place, value }: Json): Readonly<Record<string, unknown>> {
	if (isObject(value)) return value;
	throw new JsonError(place, `must be an object: got ${shown(value)}`, 'write { … }');
}

function requireList({ place, value }: Json): readonly unknown[] {
	if (Array.isArray(value)) return value;
	throw new JsonError(place, `must be a list: got ${shown(value)}`, 'write [ … ]');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inside({ place }: Json, name: string): string {
	if (!/^[A-Za-z_]\w*$/.test(name)) return `${place}["${name}"]`;
	return place === '' ? name : `${place}.${name}`;
}
