import { asSlots, count, percent, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import { convolution } from '../../../ops/convolutions';
import type { NumberCheck } from '../../check/predict';
import type { CellSource } from '../../page/cell-source';
import { houseMacs, kindMacs } from '../../page/house';
import { filled } from '../../page/prose';
import { usualSizes } from './repair';
import { quizNumbers, type QuizSizes } from './quiz';

export type ConclusionWords = PageWords['train-and-choose']['cells']['conclusions'];

/** The three networks, and the kind of the registry that each puts in place of the standard convolution. */
const kinds = {
	mobilenet: 'depthwise-separable',
	// The shuffle behind it multiplies nothing.
	shufflenet: 'grouped',
	effnet: 'spatially-separable',
} as const;
const nets = Object.keys(kinds) as (keyof typeof kinds)[];
const houseGroups = convolution('grouped').defaults.groups;

/** What prose and caption are filled with. */
export function conclusionSlots(): Record<string, string> {
	const { side, inChannels, outChannels } = usualSizes;
	const left = nets.map((net) => [net, percent(kindMacs(kinds[net]) / houseMacs)]);
	return {
		...(Object.fromEntries(left) as Record<string, string>),
		places: count(side * side),
		inChannels: count(inChannels),
		outChannels: count(outChannels),
		standard: count(houseMacs),
		groups: count(houseGroups),
	};
}

/** The networks as rows: what they cut, what is left, what can be turned, and what it costs. */
export function conclusionRows({ table }: ConclusionWords): string[][] {
	return nets.map((net) => {
		const macs = kindMacs(kinds[net]);
		const left = { macs: count(macs), standard: count(houseMacs), share: percent(macs / houseMacs) };
		return [
			table.nets[net],
			filled(table.cuts[net], conclusionSlots()),
			filled(table.leftOf, left),
			table.dialled[net],
			table.prices[net],
		];
	});
}

/** What a question is filled with: its sizes, what they come to, and its wrong answers. */
export function quizSlots(sizes: QuizSizes, check: NumberCheck): Record<string, string> {
	const numbers = quizNumbers(sizes);
	const wrong = check.parts.flatMap((part) => Object.entries(part.wrong));
	return {
		...asSlots({ ...sizes }),
		...asSlots(numbers),
		...Object.fromEntries(wrong.map(([name, value]) => [name, signed(value)])),
		macs: count(check.parts[0]?.answer ?? NaN),
		channels: count(sizes.groups * sizes.perGroup),
		share:
			check.parts[0]?.name === 'share'
				? count(numbers.linked)
				: percent(numbers.separable / numbers.standard),
	};
}

/** The code that works out all three answers. */
export function quizSource(sizes: QuizSizes, words: ConclusionWords['code']): CellSource {
	const { D_F, M, N, D_K, groups, perGroup } = sizes;
	const { standard, weights, separable, linked } = quizNumbers(sizes);
	const scalar = (value: number) => ndArray([], [value]);
	return {
		source: [
			`const [D_F, M, N, D_K] = [${D_F}, ${M}, ${N}, ${D_K}];`,
			`// ${words.standard}`,
			'const kernel = tf.ones([D_K, D_K, M, N]);',
			"show('weights', kernel.size);",
			"show('standard', D_F ** 2 * kernel.size);",
			`// ${words.separable}`,
			"show('separable', D_F ** 2 * (tf.ones([D_K, D_K, M]).size + tf.ones([M, N]).size));",
			`// ${words.shuffle}`,
			`show('linked', Math.round(100 * Math.min(1, ${perGroup} / ${groups})));`,
			'',
		].join('\n'),
		scope: {},
		expected: {
			weights: scalar(weights),
			standard: scalar(standard),
			separable: scalar(separable),
			linked: scalar(linked),
		},
	};
}
