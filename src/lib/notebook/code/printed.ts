import { tensorForm } from '../../ops/backend-code';
import { most } from './protocol';

const mostEntries = 100;
const mostDepth = 3;

/** What is printed of something that does not fit or cannot be read. */
const more = '…';

/** What is left of the line; a print stops where it ends. */
interface Room {
	characters: number;
}

/** Values as one line of a console, as far as there is room: texts as they are, but quoted inside of others. */
export function printed(values: readonly unknown[]): string {
	return cut((room) => values.map((value) => (typeof value === 'string' ? value : text(value, 0, room))));
}

/** One value as a console shows it inside of others, a text in quotes. */
export function quoted(value: unknown): string {
	return cut((room) => [text(value, 0, room)]);
}

function cut(parts: (room: Room) => readonly string[]): string {
	try {
		const line = parts({ characters: most.characters }).join(' ');
		return line.length > most.characters ? `${line.slice(0, most.characters)} ${more}` : line;
	} catch {
		// A getter or a proxy may throw at whoever looks.
		return more;
	}
}

function text(value: unknown, depth: number, room: Room): string {
	if (room.characters <= 0) return more;
	const result = typeof value === 'object' && value !== null ? object(value, depth, room) : primitive(value);
	room.characters -= result.length;
	return result;
}

function primitive(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return JSON.stringify(value.slice(0, most.characters));
		case 'bigint':
			return `${value}n`;
		case 'function':
			return `function ${value.name}`;
		case 'number':
			return Object.is(value, -0) ? '-0' : String(value);
		default:
			return String(value);
	}
}

function object(value: object, depth: number, room: Room): string {
	const form = tensorForm(value);
	if (form) return `Tensor [${form.shape.join(', ')}] ${form.type}`;
	if (value instanceof Error) return `${value.name}: ${value.message}`;
	if (value instanceof Date || value instanceof RegExp) return String(value);
	const isList = Array.isArray(value) || ArrayBuffer.isView(value);
	if (depth > mostDepth) return isList ? `[${more}]` : `{${more}}`;
	const inner = (entry: unknown): string => text(entry, depth + 1, room);
	if (value instanceof Map) {
		return `Map {${entries([...value], ([key, item]) => `${inner(key)} => ${inner(item)}`)}}`;
	}
	if (value instanceof Set) return `Set {${entries([...value], inner)}}`;
	if (isList) return `[${entries(value as ArrayLike<unknown>, inner)}]`;
	return `{${entries(Object.entries(value), ([key, item]) => `${key}: ${inner(item)}`)}}`;
}

function entries<Entry>(list: ArrayLike<Entry>, print: (entry: Entry) => string): string {
	const shown = Array.from({ length: Math.min(list.length, mostEntries) }, (_, index) =>
		print(list[index] as Entry),
	);
	return [...shown, ...(list.length > mostEntries ? [more] : [])].join(', ');
}
