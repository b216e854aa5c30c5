import type { PictureWords } from '../messages/en/picture';

/** The kinds of file that are read. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp';

/** What there was in place of such a file. */
export type FoundKind = 'svg' | 'heic' | 'avif' | 'link' | 'text' | 'other';

/** What goes with each rule; `name` is the file's, or empty. */
export interface PictureValues {
	readonly 'not-a-picture': { readonly name: string; readonly found: FoundKind };
	readonly 'too-large-file': { readonly name: string; readonly megabytes: number; readonly limit: number };
	readonly 'too-many-pixels': {
		readonly name: string;
		readonly width: number;
		readonly height: number;
		/** In megapixels. */
		readonly limit: number;
	};
	readonly broken: { readonly name: string; readonly kind: PictureKind };
	/** `status` is that of the answer, or 0 if there was none. */
	readonly unreachable: { readonly name: string; readonly status: number };
	readonly empty: { readonly name: string };
	/** A file of many pictures; the reason says what is wrong with it. */
	readonly 'broken-set': { readonly name: string; readonly reason: string };
}

/** The rules that a picture obeys. */
export type PictureRule = keyof PictureValues;

type Arguments = {
	[Rule in PictureRule]: [rule: Rule, values: PictureValues[Rule], options?: ErrorOptions];
}[PictureRule];

/** Why there is no picture: the rule, and what arrived. */
export class PictureError extends Error {
	override readonly name = 'PictureError';
	readonly rule: PictureRule;
	readonly values: PictureValues[PictureRule];

	constructor(...[rule, values, options]: Arguments) {
		super(`${rule}: ${JSON.stringify(values)}`, options);
		this.rule = rule;
		this.values = values;
	}
}

type Sentences = { readonly [Rule in PictureRule]: (values: PictureValues[Rule]) => string };

/** The error in the reader's language: the rule, the value and a way out. */
export function pictureSentence({ rule, values }: PictureError, words: PictureWords): string {
	return said(words.errors, rule, values);
}

function said<Rule extends PictureRule>(
	sentences: Sentences,
	rule: Rule,
	values: PictureValues[Rule],
): string {
	return sentences[rule](values);
}
