import { rowCosts } from '../../../models/open/counted-graph';
import { conv, depthwise, pointwise, shuffle } from '../../../ops/layer';
import { linkedPairs, mixing } from '../../../ops/mixing';
import { hash } from '../../../ops/random';
import { shape } from '../../../ops/shape';
import { stages } from '../../../ops/stages';
import type { NumberCheck } from '../../check/predict';

/** What a quiz asks about. */
export interface QuizSizes {
	readonly D_F: number;
	readonly M: number;
	readonly N: number;
	readonly D_K: number;
	readonly groups: number;
	readonly perGroup: number;
}

/** How many sets of numbers there are; each has its own. */
export const quizSeeds = { min: 1, max: 200 } as const;

/** Odd sides and even filters: so no wrong answer comes to the same as another. */
const sides = [5, 7, 9, 11, 13] as const;
const inputs = [3, 5, 6, 10, 12, 16] as const;
const filters = [2, 6, 12, 14, 20, 24] as const;
const kernels = [3, 5] as const;
type Deck = readonly [groups: number, perGroup: number];

/** So few channels in each group that they cannot reach all groups, and a share that is a whole number of per cent. */
const decks: readonly [Deck, ...Deck[]] = [
	[4, 2],
	[4, 3],
	[5, 2],
	[5, 3],
	[5, 4],
	[10, 3],
	[10, 4],
	[10, 6],
];

/** The numbers of a set, which depend on nothing but its seed. */
export function quizSizes(seed: number): QuizSizes {
	const picked = <Value>(values: readonly [Value, ...Value[]], role: number): Value =>
		values[hash({ seed, layer: 0, role }, 0) % values.length] ?? values[0];
	const [groups, perGroup] = picked(decks, 4);
	return {
		D_F: picked(sides, 0),
		M: picked(inputs, 1),
		N: picked(filters, 2),
		D_K: picked(kernels, 3),
		groups,
		perGroup,
	};
}

/** What it all comes to. */
export function quizNumbers({ D_F, M, N, D_K, groups, perGroup }: QuizSizes) {
	const input = shape(D_F, D_F, M);
	const standard = rowCosts([conv({ inChannels: M, outChannels: N, kernel: D_K })], input);
	const filtered = rowCosts([depthwise({ inChannels: M, kernel: D_K })], input).macs;
	const mixed = rowCosts([pointwise({ inChannels: M, outChannels: N })], input).macs;
	return {
		standard: standard.macs,
		weights: standard.weights,
		depthwise: filtered,
		pointwise: mixed,
		separable: filtered + mixed,
		linked: linkedPerCent(groups, perGroup),
	};
}

/** The share of pairs that two grouped layers link with a shuffle between, as the engine follows them. */
function linkedPerCent(groups: number, perGroup: number): number {
	const channels = groups * perGroup;
	const grouped = pointwise({ inChannels: channels, outChannels: channels, groups });
	const found = mixing(stages([grouped, shuffle({ groups }), grouped], shape(1, 1, channels)));
	return Math.round((100 * linkedPairs(found)) / (channels * channels));
}

/** Page 2 anew: work and weights of a standard convolution. */
export function standardCheck(sizes: QuizSizes): NumberCheck {
	const { D_F, M, N, D_K } = sizes;
	const { standard, weights } = quizNumbers(sizes);
	const [places, window] = [D_F * D_F, D_K * D_K];
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'macs',
				answer: standard,
				wrong: { oneMap: places * window, oneFilter: places * window * M, onePlace: weights },
			},
			{ name: 'weights', answer: weights, wrong: { flatFilters: window * N, everyPlace: standard } },
		],
	};
}

/** Pages 3 and 4 anew: both parts of a depthwise separable layer. */
export function separableCheck(sizes: QuizSizes): NumberCheck {
	const { D_F, M, N, D_K } = sizes;
	const { standard, depthwise: filtered, pointwise: mixed, separable } = quizNumbers(sizes);
	const square = D_F * M * D_K * D_K + M * N * D_F;
	const wrong = { depthwise: filtered, pointwise: mixed, standard, square, saved: standard - separable };
	return { kind: 'numbers', parts: [{ name: 'macs', answer: separable, wrong }] };
}

/** Pages 5 and 6 anew: what one shuffle links. */
export function shuffleCheck(sizes: QuizSizes): NumberCheck {
	const { groups } = sizes;
	const { linked } = quizNumbers(sizes);
	const wrong = { all: 100, apart: 100 / groups };
	return { kind: 'numbers', parts: [{ name: 'share', answer: linked, wrong }] };
}
