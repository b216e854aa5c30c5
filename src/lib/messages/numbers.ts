import type { Language } from './languages';

/** One format for each number of decimals, from 0 on; kept, because making one is slow. */
type Formats = readonly Intl.NumberFormat[];

const mostDecimals = 6;

const upTo: Readonly<Record<Language, Formats>> = {
	en: formats(
		(decimals) => new Intl.NumberFormat('en', { maximumFractionDigits: decimals, signDisplay: 'negative' }),
	),
};

const exactly: Readonly<Record<Language, Formats>> = {
	en: formats(
		(decimals) =>
			new Intl.NumberFormat('en', {
				minimumFractionDigits: decimals,
				maximumFractionDigits: decimals,
				signDisplay: 'negative',
			}),
	),
};

/** A whole number with its thousands parted: 10368 → "10,368". */
export function count(value: number, language: Language = 'en'): string {
	return written(upTo[language], value, 0);
}

/** Numbers as the words take them. */
export function asSlots<Name extends string>(numbers: Readonly<Record<Name, number>>): Record<Name, string> {
	const written = Object.entries<number>(numbers).map(([name, value]) => [name, count(value)]);
	return Object.fromEntries(written) as Record<Name, string>;
}

/** A number with at most so many decimals and a true minus sign: −1.5 → "−1.5", −0.001 → "0". */
export function signed(value: number, decimals = 2, language: Language = 'en'): string {
	return written(upTo[language], value, decimals);
}

/** A number with exactly so many decimals, to stand below others: 4.5 → "4.50". */
export function decimal(value: number, decimals = 2, language: Language = 'en'): string {
	return written(exactly[language], value, decimals);
}

/** A fraction of 1 as a percentage, with a gap that does not break: 0.2361 → "23.6 %". */
export function percent(fraction: number, decimals = 1, language: Language = 'en'): string {
	return `${written(exactly[language], fraction * 100, decimals)}\u202f%`;
}

/** How many times: 4.2353 → "4.24×". */
export function times(ratio: number, decimals = 2, language: Language = 'en'): string {
	return `${written(exactly[language], ratio, decimals)}×`;
}

/** A place in an order: 2 → "2nd". */
export function ordinal(value: number, language: Language = 'en'): string {
	return ordinals[language](value);
}

const ordinalEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const englishOrder = new Intl.PluralRules('en', { type: 'ordinal' });

const ordinals: Readonly<Record<Language, (value: number) => string>> = {
	en: (value) => `${count(value)}${ordinalEndings[englishOrder.select(value)] ?? ''}`,
};

/** A small number as a word, as in running text: 9 → "nine"; a larger one in figures. */
export function spelled(value: number, language: Language = 'en'): string {
	return numerals[language][value] ?? count(value, language);
}

const numerals: Readonly<Record<Language, readonly string[]>> = {
	en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

function written(choice: Formats, value: number, decimals: number): string {
	const format = choice[decimals];
	if (format === undefined) {
		throw new RangeError(`decimals must be a whole number from 0 to ${mostDecimals}: ${decimals}`);
	}
	return format.format(value).replace('-', '−');
}

function formats(make: (decimals: number) => Intl.NumberFormat): Formats {
	return Array.from({ length: mostDecimals + 1 }, (_, decimals) => make(decimals));
}
