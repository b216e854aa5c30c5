import { INPUT, type Stage } from '../stages';

/**
 * The names of values that are read by a stage other than the next one, at index + 1 (the input is
 * at 0); nothing for all other values. A name is used again once its value has been read for the last time.
 * @param entry the variable of the input, which keeps its name unless it is `x`
 */
export function keptNames(stages: readonly Stage[], entry: string): (string | undefined)[] {
	const held: { readonly name: string; readonly until: number }[] = [];
	return [INPUT, ...stages.keys()].map((value) => {
		const readers = [...stages.keys()].filter((index) => stages[index]?.reads.includes(value));
		const last = readers.at(-1) ?? value;
		if (last <= value + 1) return undefined;
		if (value === INPUT && entry !== 'x') return entry;
		const taken = held.filter(({ until }) => until > value).map(({ name }) => name);
		const name = freeName(isMain(stages, value, readers) ? 'main' : 'shortcut', taken);
		held.push({ name, until: last });
		return name;
	});
}

/** Whether a value only waits for the branch beside it to be done. */
function isMain(stages: readonly Stage[], value: number, readers: readonly number[]): boolean {
	return readers.every((reader) => reader > value + 1 && stages[reader]?.reads[0] === value);
}

function freeName(base: string, taken: readonly string[]): string {
	let name = base;
	for (let count = 2; taken.includes(name); count += 1) name = `${base}${count}`;
	return name;
}
