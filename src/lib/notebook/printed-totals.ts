import type { PrintedWords } from '../messages/en/pages/printed';
import { count, signed } from '../messages/numbers';
import { agreement } from '../models/agreement';
import type { Model } from '../models/model';
import type { Figure, Quantity } from '../models/published';
import type { Table } from '../models/table';
import { filled } from './page/prose';

/** A printed figure beside what is counted, in words. */
export interface TotalLine {
	readonly quantity: string;
	readonly counted: string;
	readonly printed: string;
	readonly verdict: string;
	readonly source: string;
}

/** A network and its table. */
export interface Tabled {
	readonly model: Pick<Model, 'title' | 'published'>;
	readonly table: Pick<Table, 'total'>;
}

/**
 * The printed figures of a network beside what is counted here.
 * @param work how the sources begin that are asked for; all of them, if nothing is given
 */
export function totalLines({ model, table }: Tabled, words: PrintedWords, work = ''): TotalLine[] {
	const own = model.published.filter(({ source }) => source.startsWith(work));
	return own.map((figure) => {
		const found = agreement(figure, table);
		return {
			quantity: filled(words.quantities[figure.quantity], { pictures: figure.pictures ?? usualPictures }),
			counted: found === undefined ? words.notCounted : count(found.counted),
			printed: printedText(figure, words),
			verdict: noted(verdictText(figure, { found, words }), figure, words),
			source: figure.source,
		};
	});
}

const million = 1e6;
const usualPictures = 'ImageNet';

function printedText({ quantity, printed }: Figure, words: PrintedWords): string {
	const number = signed(printed);
	return filled(isShare(quantity) ? words.percent : words.millions, { number });
}

function verdictText(
	{ printed }: Figure,
	{ found, words }: { readonly found: ReturnType<typeof agreement>; readonly words: PrintedWords },
): string {
	if (found === undefined) return words.none;
	if (found.how !== 'other') return words[found.how];
	return filled(words.other, { difference: count(Math.abs(found.counted - printed * million)) });
}

/** The verdict, and why it is so, where that is known. */
function noted(verdict: string, { note }: Figure, words: PrintedWords): string {
	return note === undefined ? verdict : filled(words.noted, { verdict, note: words.notes[note] });
}

function isShare(quantity: Quantity): boolean {
	return quantity === 'top1Accuracy' || quantity === 'top1Error';
}
