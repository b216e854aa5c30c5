import { parseArgs } from 'node:util';
import { alternatives } from '$lib/ops/error';
import { UsageError } from './terminal';

/** The options of a command: whether each takes a value or is a flag. */
export type Grammar = Readonly<Record<string, 'value' | 'flag'>>;

/** A command taken apart. */
export interface Arguments {
	readonly operands: readonly string[];
	/** Options with a value, without their dashes. */
	readonly values: ReadonlyMap<string, string>;
	readonly flags: ReadonlySet<string>;
}

/** Takes a command apart. @throws UsageError if an option is unknown, lacks its value or has one that it does not take */
export function readArguments(args: readonly string[], grammar: Grammar): Arguments {
	const options = Object.entries(grammar).map(([name, kind]) => [
		name,
		{ type: kind === 'flag' ? 'boolean' : 'string' },
	]);
	const { positionals, tokens } = parseArgs({
		args: [...args],
		options: Object.fromEntries(options) as Record<string, { type: 'boolean' | 'string' }>,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const values = new Map<string, string>();
	const flags = new Set<string>();
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const kind = Object.hasOwn(grammar, token.name) ? grammar[token.name] : undefined;
		if (kind === undefined) throw unknownOption(token.rawName, grammar);
		if (kind === 'flag' && token.value === undefined) flags.add(token.name);
		else if (kind === 'value' && token.value !== undefined) values.set(token.name, token.value);
		else throw new UsageError(`${token.rawName} ${kind === 'flag' ? 'takes no value' : 'needs a value'}`);
	}
	return { operands: positionals, values, flags };
}

/** A number from an option, under the name of a setting; no setting without the option. */
export function numberOption<Name extends string>(
	{ values }: Arguments,
	option: string,
	setting: Name,
): Partial<Record<Name, number>> {
	const written = values.get(option);
	if (written === undefined) return {};
	if (/^-?\d+(\.\d+)?$/.test(written)) return only(setting, Number(written));
	throw new UsageError(`--${option} must be a number: got "${written}"; try --${option} 1`);
}

/** The word behind an option. @throws UsageError if it is none of the choices */
export function choiceOption<T extends string>(
	{ values }: Arguments,
	option: string,
	choices: readonly [T, ...T[]],
): T {
	const written = values.get(option);
	if (written === undefined) return choices[0];
	const choice = choices.find((candidate) => candidate === written);
	if (choice !== undefined) return choice;
	throw new UsageError(`--${option} must be a known word: got "${written}"; try ${alternatives(choices)}`);
}

/** @throws UsageError if an option was given that is not among these */
export function requireOptionsAmong(
	{ values, flags }: Arguments,
	names: readonly string[],
	subject: string,
): void {
	const stray = [...values.keys(), ...flags].find((name) => !names.includes(name));
	if (stray === undefined) return;
	throw new UsageError(`${subject} takes no --${stray}; try ${options(names)}`);
}

function unknownOption(written: string, grammar: Grammar): UsageError {
	return new UsageError(`${written} is unknown here; try ${options(Object.keys(grammar))}`);
}

function options(names: readonly string[]): string {
	return alternatives(names.map((name) => `--${name}`));
}

function only<Name extends string, T>(name: Name, value: T): Partial<Record<Name, T>> {
	return { [name]: value } as Partial<Record<Name, T>>;
}
