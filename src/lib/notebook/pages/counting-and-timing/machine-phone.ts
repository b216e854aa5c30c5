import { count, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { printedOnPhone, printedRules, type PhoneModel } from '../../../models/speed-printed';

/** What others have measured on a phone, a row each. */
export function phoneRows(words: PageWords['counting-and-timing']['cells']['machine']): string[][] {
	const { rows } = printedOnPhone;
	const most = rows.at(-1);
	return rows.map(({ model, millions, ms }) => [
		words.phone.models[model],
		count(millions),
		signed(ms, 1),
		times((most?.millions ?? NaN) / millions, 1),
		times((most?.ms ?? NaN) / ms, 1),
	]);
}

/** The network that the others are set against. */
export function phoneBase(words: PageWords['counting-and-timing']['cells']['machine']): string {
	const base = printedOnPhone.rows.at(-1);
	return base === undefined ? '' : words.phone.models[base.model];
}

/** What the words about the phone are filled with. */
export function phoneSlots(): Record<string, string> {
	const of = (model: PhoneModel) => {
		const found = printedOnPhone.rows.find((row) => row.model === model);
		if (found === undefined) throw new RangeError(`no time on a phone is printed for ${model}`);
		return found;
	};
	const [whole, half] = [of('shufflenet'), of('shufflenetHalf')];
	const [general, alexnet] = (['general', 'alexnet'] as const).map((rule) =>
		printedRules.rows.find((row) => row.rule === rule),
	);
	return {
		phoneFewer: times(whole.millions / half.millions, 1),
		phoneFaster: times(whole.ms / half.ms, 1),
		wholeMs: signed(whole.ms, 1),
		halfMs: signed(half.ms, 1),
		ruleFewer: times(general?.fewer ?? NaN, 0),
		ruleFaster: times(general?.faster ?? NaN, 1),
		alexnetFewer: times(alexnet?.fewer ?? NaN, 0),
		alexnetFaster: times(alexnet?.faster ?? NaN, 0),
		phone: printedOnPhone.processor,
		resolution: count(printedOnPhone.side),
		source: printedOnPhone.source,
		ruleSource: printedRules.source,
	};
}
