import { asSlots, count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { stageCost } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import type { Deal } from '../../../viz/group-tables';
import {
	memoryPlace,
	weightAt,
	weightIndices,
	weightShape,
	weightValue,
	type LayeredKernel,
	type Library,
} from '../../../viz/weight-layout';
import type { CheckWords } from '../../check/words';
import { filled } from '../../page/prose';
import { askedFamily, familyName, shapeCheck } from './family';
import { dealOf } from './side-by-side';

export type FamilyWords = PageWords['groups']['cells']['family'];

/** Where it was asked whether a layer is depthwise. */
export const familyLinks = { forum: 'https://discuss.pytorch.org/t/127331' };

/** What the words about a layer are filled with. */
export function familySlots(layer: Stage): Record<string, string> {
	const deal = dealOf(layer);
	const { macs, weights } = stageCost(layer);
	return {
		...dealSlots(deal),
		...asSlots({ macs: evaluate(macs).numerator, weights: evaluate(weights).numerator }),
		share: percent(1 / deal.groups),
		times: times(deal.groups),
	};
}

/** The name of a layer, with its multiplier if it has one. */
export function familyTitle(deal: Deal, words: FamilyWords['kinds']): string {
	return filled(words[familyName(deal)], dealSlots(deal));
}

/** What a screen reader says of the tables. */
export function familySaid(deal: Deal, words: FamilyWords['tables']): string {
	return filled(words.said, dealSlots(deal));
}

/** What is said of the marked weight, in both libraries. */
export function weightSlots(of: LayeredKernel, place: number): Record<string, string> {
	const weight = weightAt(of, place);
	const { row, column, slice, filter } = weight;
	return {
		...asSlots({ filter: filter + 1, slice: slice + 1, row: row + 1, column: column + 1 }),
		value: signed(weightValue(of, weight)),
		pytorchIndices: weightIndices(of, 'pytorch', weight).join(', '),
		kerasIndices: weightIndices(of, 'keras', weight).join(', '),
		pytorchPlace: count(memoryPlace(of, 'pytorch', weight)),
		kerasPlace: count(memoryPlace(of, 'keras', weight)),
	};
}

/** The shape of the weights as a library has it. */
export function shapeText(of: LayeredKernel, library: Library): string {
	return weightShape(of, library).join(', ');
}

/** What a screen reader says of a library's layout. */
export function layoutSaid(
	of: LayeredKernel,
	library: Library,
	marked: { place: number; words: FamilyWords },
): string {
	const { place, words } = marked;
	const slots = weightSlots(of, place);
	return filled(words.weights.said, {
		framework: words.weights[library],
		shape: shapeText(of, library),
		indices: slots[`${library}Indices`] ?? '',
		place: slots[`${library}Place`] ?? '',
		value: slots.value ?? '',
	});
}

/** A row for each slice of each filter: which input channel it reads, and its weights. */
export function weightRows(of: LayeredKernel): string[][] {
	const [filters = 1, slices = 1, rows = 1, columns = 1] = weightShape(of, 'pytorch');
	const perGroup = (filters * slices) / of.inputs;
	return Array.from({ length: filters * slices }, (_, index) => {
		const [filter, slice] = [Math.floor(index / slices), index % slices];
		const values = Array.from({ length: rows * columns }, (__, place) =>
			signed(weightValue(of, weightAt(of, index * rows * columns + place))),
		);
		const reads = Math.floor(filter / perGroup) * slices + slice;
		return [count(filter + 1), count(slice + 1), count(reads + 1), values.join(' ')];
	});
}

/** What the checks and the note are filled with. */
export function familyCheckSlots(): Record<string, string> {
	const { groups } = askedFamily;
	const [filters, slices, rows] = shapeCheck().parts;
	return {
		...dealSlots(askedFamily),
		...asSlots({ groups, D_K: rows?.answer ?? NaN, slices: slices?.answer ?? NaN, ...filters?.wrong }),
		shape: shapeCheck()
			.parts.map(({ answer }) => String(answer))
			.join(', '),
	};
}

/** The words of the first check, with the multiplier in the names of its options. */
export function familyCheckWords({ check }: FamilyWords): CheckWords {
	const slots = familyCheckSlots();
	const names = Object.entries(check.names).map(([name, text]) => [name, filled(text, slots)]);
	return { ...check, names: Object.fromEntries(names) as Record<string, string> };
}

function dealSlots({ inputs, outputs, groups }: Deal): Record<string, string> {
	return asSlots({
		inputs,
		outputs,
		g: groups,
		ins: inputs / groups,
		outs: outputs / groups,
		multiplier: outputs / inputs,
	});
}
