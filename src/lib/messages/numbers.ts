import type { Language } from './languages';

/** The format with so many decimals. */
type Formats = (decimals: number) => Intl.NumberFormat;

const mostDecimals = 6;

const upTo: Readonly<Record<Language, Formats>> = {
	en: kept(
		(decimals) => new Intl.NumberFormat('en', { maximumFractionDigits: decimals, signDisplay: 'negative' }),
	),
};

const exactly: Readonly<Record<Language, Formats>> = {
	en: kept(
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
let englishOrder: Intl.PluralRules | undefined;

const ordinals: Readonly<Record<Language, (value: number) => string>> = {
	en: (value) => {
		englishOrder ??= new Intl.PluralRules('en', { type: 'ordinal' });
		return `${count(value)}${ordinalEndings[englishOrder.select(value)] ?? ''}`;
	},
};

/** A small number as a word, as in running text: 9 → "nine"; a larger one in figures. */
export function spelled(value: number, language: Language = 'en'): string {
	return numerals[language][value] ?? count(value, language);
}

const numerals: Readonly<Record<Language, readonly string[]>> = {
	en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

function written(formats: Formats, value: number, decimals: number): string {
	if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= mostDecimals)) {
		throw new RangeError(`decimals must be a whole number from 0 to ${mostDecimals}: ${decimals}`);
	}
	return formats(decimals).format(value).replace('-', '−');
}

/** Makes each when it is first asked for and keeps it: making one is slow, the first above all, and a page needs few. */
function kept(make: Formats): Formats {
	const made: Intl.NumberFormat[] = [];
	return (decimals) => (made[decimals] ??= make(decimals));
}
