import { field, items, optionalField, text, type Json } from '../json';

/** What an operation of a graph model is called. @throws JsonError if it is called nothing */
export function nameOf(node: Json): string {
	return text(field(node, 'name'));
}

/** What an operation is: `Conv2D`. @throws JsonError if it says nothing */
export function typeOf(node: Json): string {
	return text(field(node, 'op'));
}

/** What an operation reads, without what it only waits for. */
export function valuesReadBy(node: Json): readonly string[] {
	const listed = optionalField(node, 'input');
	if (listed === undefined) return [];
	return items(listed)
		.map(text)
		.filter((value) => !value.startsWith('^'))
		.map((value) => value.replace(/:0$/, ''));
}
