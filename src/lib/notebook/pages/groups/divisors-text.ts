import { asSlots, count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { dealt, type Deal } from '../../../viz/group-tables';
import type { CheckWords } from '../../check/words';
import { filled } from '../../page/prose';
import { allowedGroups, askedDeal, broken, divisorsOptions, objection, places } from './divisors';

export type DivisorsWords = PageWords['groups']['cells']['divisors'];

/** Where the question was asked. */
export const divisorsLinks = {
	pyconv: 'https://github.com/iduta/pyconv/issues/6',
	shufflenet: 'https://github.com/jaxony/ShuffleNet/issues/5',
};

/** What PyTorch says, as it says it. */
export const pytorchError = 'in_channels must be divisible by groups';

/** What the words about a deal are filled with. */
export function dealSlots(deal: Deal): Record<string, string> {
	const { left } = dealt(deal);
	return {
		...asSlots({
			g: deal.groups,
			inputs: deal.inputs,
			outputs: deal.outputs,
			ins: Math.floor(deal.inputs / deal.groups),
			outs: Math.floor(deal.outputs / deal.groups),
			leftIn: left.inputs.length,
			leftOut: left.outputs.length,
			most: places.max,
		}),
		allowed: numbersText(allowedGroups(deal)),
	};
}

/** Why a group count is struck out. */
export function struckText(deal: Deal, words: DivisorsWords): string {
	const { inputs, outputs, groups } = deal;
	if (objection(deal) === undefined) return '';
	const stubborn = [inputs, outputs].find((channels) => channels % groups !== 0) ?? inputs;
	return filled(words.struck, { g: count(groups), broken: count(stubborn) });
}

/** What is wrong with a deal; empty if nothing is. */
export function problemText(deal: Deal, words: DivisorsWords): string {
	const rule = broken(deal);
	return rule === undefined ? '' : filled(words.problem[rule], dealSlots(deal));
}

/** What a screen reader says of the tables. */
export function dealSaid(deal: Deal, words: DivisorsWords['tables']): string {
	const slots = dealSlots(deal);
	const isFull = broken(deal) === undefined;
	return filled(words.said, { ...slots, rest: filled(isFull ? words.saidNone : words.saidLeft, slots) });
}

/** A row for every group count. */
export function dealRows(
	channels: Pick<Deal, 'inputs' | 'outputs'>,
	words: DivisorsWords['table'],
): string[][] {
	return Array.from({ length: places.max }, (_, index) => {
		const deal = { ...channels, groups: index + 1 };
		const { g = '', ins = '', outs = '', leftIn = '', leftOut = '' } = dealSlots(deal);
		return [g, ins, leftIn, outs, leftOut, broken(deal) === undefined ? words.yes : words.no];
	});
}

/** What the check is filled with. */
export function divisorsSlots(): Record<string, string> {
	const { common, inputs, outputs } = divisorsOptions();
	const refused = (groups: readonly number[]): number => groups.find((each) => !common.includes(each)) ?? NaN;
	const [badForOutputs, badForInputs] = [refused(inputs), refused(outputs)];
	const largest = common.at(-1) ?? NaN;
	return {
		...dealSlots({ ...askedDeal, groups: largest }),
		...asSlots({ badForOutputs, badForInputs, largest, leftIn: askedDeal.inputs % badForInputs }),
		common: numbersText(common),
		ofInputs: numbersText(inputs),
		ofOutputs: numbersText(outputs),
	};
}

/** The words of the check, with the group counts in the names of its options. */
export function divisorsCheckWords({ check }: DivisorsWords): CheckWords {
	const slots = divisorsSlots();
	const names = Object.entries(check.names).map(([name, text]) => [name, filled(text, slots)]);
	return { ...check, names: Object.fromEntries(names) as Record<string, string> };
}

function numbersText(numbers: readonly number[]): string {
	return numbers.map((number) => count(number)).join(', ');
}
