import type { Live } from '../../ui/live';

/** What is put into words, as plain text: a number that can be changed as it stands. */
export function plainSlots(slots: Readonly<Record<string, string | Live>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(slots).map(([name, slot]) => [name, typeof slot === 'string' ? slot : String(slot.value)]),
	);
}
