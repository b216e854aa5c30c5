import { count } from '../../messages/numbers';
import type { Live } from '../../ui/live';

/** What is put into words, as plain text: a number that can be changed as it stands. */
export function plainSlots(slots: Readonly<Record<string, string | Live>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(slots).map(([name, slot]) => [name, typeof slot === 'string' ? slot : String(slot.value)]),
	);
}

/** Numbers as the words take them. */
export function asSlots<Name extends string>(numbers: Readonly<Record<Name, number>>): Record<Name, string> {
	const written = Object.entries<number>(numbers).map(([name, value]) => [name, count(value)]);
	return Object.fromEntries(written) as Record<Name, string>;
}
