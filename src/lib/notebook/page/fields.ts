/** What a link said for a field, and whether it could be given as it stood. */
export interface Read<Value> {
	readonly value: Value;
	readonly isAsAsked: boolean;
}

/** One thing that a person can set, as a link holds it. */
export interface Field<Value> {
	/** What it is before anything is set; a link leaves it out. */
	readonly usual: Value;
	/** The nearest that there is to what a link says. */
	readonly read: (text: string) => Read<Value>;
	readonly write: (value: Value) => string;
}

interface Range {
	readonly min: number;
	readonly max: number;
}

/** A whole number in a range. */
export function whole(usual: number, range: Range): Field<number> {
	return {
		usual,
		read(text) {
			const asked = numberIn(text);
			const value = Number.isNaN(asked) ? usual : within(asked, range);
			return { value, isAsAsked: value === asked };
		},
		write: String,
	};
}

/** So many whole numbers in a range, parted by commas. */
export function wholes(usual: readonly number[], range: Range): Field<readonly number[]> {
	return numbers(usual, { ...range, decimals: 0 });
}

/** So many numbers in a range, with so many decimals at the most, parted by commas. */
export function numbers(
	usual: readonly number[],
	range: Range & { readonly decimals: number },
): Field<readonly number[]> {
	return {
		usual,
		read(text) {
			const asked = text.split(',', usual.length + 1).map(numberIn);
			const value = usual.map((each, index) => {
				const wish = asked[index] ?? NaN;
				return Number.isNaN(wish) ? each : within(wish, range);
			});
			return { value, isAsAsked: value.join() === asked.join() };
		},
		write: (value) => value.join(','),
	};
}

/** One of some options. */
export function choice<Option extends string>(usual: Option, options: readonly Option[]): Field<Option> {
	return {
		usual,
		read(text) {
			const value = options.find((option) => option === text);
			return { value: value ?? usual, isAsAsked: value !== undefined };
		},
		write: (value) => value,
	};
}

/** Some of the options, in their order, parted by commas. */
export function choices<Option extends string>(
	usual: readonly Option[],
	options: readonly Option[],
): Field<readonly Option[]> {
	return {
		usual,
		read(text) {
			const asked = text === '' ? [] : text.split(',');
			const value = options.filter((option) => asked.includes(option));
			return { value, isAsAsked: value.length === asked.length };
		},
		write: (value) => value.join(','),
	};
}

/** On or off. */
export function flag(usual: boolean): Field<boolean> {
	const { read } = choice(usual ? 'on' : 'off', ['on', 'off']);
	return {
		usual,
		read(text) {
			const { value, isAsAsked } = read(text);
			return { value: value === 'on', isAsAsked };
		},
		write: (value) => (value ? 'on' : 'off'),
	};
}

/** A text of at most so many characters; a longer one is not taken. */
export function text(longest: number): Field<string | undefined> {
	return {
		usual: undefined,
		read: (asked) =>
			asked.length <= longest ? { value: asked, isAsAsked: true } : { value: undefined, isAsAsked: false },
		write: (value) => value ?? '',
	};
}

function numberIn(text: string): number {
	return text.trim() === '' ? NaN : Number(text);
}

function within(value: number, { min, max, decimals = 0 }: Range & { readonly decimals?: number }): number {
	const unit = 10 ** decimals;
	return Math.min(Math.max(Math.round(value * unit) / unit, min), max);
}
