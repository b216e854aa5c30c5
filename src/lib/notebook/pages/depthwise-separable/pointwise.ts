import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import { inputShape, parameters } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost } from '../../../ops/cost';
import { evaluate, type Polynomial } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import { derivation } from '../../check/derivation';
import type { FadedLine } from '../../check/faded';
import type { NumberCheck } from '../../check/predict';
import { houseMacs } from '../../page/house';

type Words = PageWords['depthwise-separable']['cells']['pointwise'];

const kind = convolution('pointwise');

/** The sizes that a pointwise layer costs, in the order of the formula. */
export const costSizes = ['mapSide', 'inChannels', 'outChannels'] as const;

/** One of them. */
export type CostSize = (typeof costSizes)[number];

/** A value for each size. */
export type CostDials = Readonly<Record<CostSize, number>>;

/** How far the dial of a size goes, and where it starts. */
export const costControls = Object.fromEntries(
	costSizes.map((name) => [name, { min: 1, max: 1, default: 1, ...kind.controls[name] }]),
) as Record<CostSize, { readonly default: number; readonly min: number; readonly max: number }>;

/** The house example. */
export const houseDials: CostDials = {
	mapSide: costControls.mapSide.default,
	inChannels: costControls.inChannels.default,
	outChannels: costControls.outChannels.default,
};

/** A pointwise layer of these sizes. */
export function pointwiseStage(dials: CostDials): Stage {
	const given = parameters(kind, { ...kind.defaults, ...dials });
	const [stage] = stages(kind.layers(given), inputShape(given));
	if (stage === undefined) throw new RangeError('the pointwise convolution has no layer');
	return stage;
}

/** What a pointwise layer comes to, by the names that the words of the cell use. */
export interface PointwiseNumbers {
	readonly D_F: number;
	readonly M: number;
	readonly N: number;
	/** Places of a map. */
	readonly places: number;
	readonly macs: number;
	readonly weights: number;
}

/** The numbers of a pointwise layer. */
export function pointwiseNumbers(stage: Stage): PointwiseNumbers {
	const { depth, channels, height, width } = stage.loops;
	const { macs, weights } = stageCost(stage);
	return {
		D_F: stage.input.height.value,
		M: depth.value,
		N: channels.value,
		places: height.value * width.value,
		macs: evaluate(macs).numerator,
		weights: evaluate(weights).numerator,
	};
}

/** From one product to the whole layer: a value, all values of a place, all places. */
export function pointwiseDerivation(
	{ loops }: Stage,
	{ words, formula }: { readonly words: Words; readonly formula: FormulaWords },
): FadedLine[] {
	const lines: readonly { name: keyof Words['derivation']; factors: readonly Polynomial[] }[] = [
		{ name: 'product', factors: [] },
		{ name: 'value', factors: [loops.depth] },
		{ name: 'place', factors: [loops.channels] },
		{ name: 'output', factors: [loops.height, loops.width] },
	];
	return derivation(
		lines.map(({ name, factors }) => ({ factors, note: words.derivation[name], hint: words.hint })),
		formula,
	);
}

/** The KaTeX sources of the cost as it first stands. */
export function pointwiseFormulas(words: Words, formula: FormulaWords): string[] {
	return pointwiseDerivation(pointwiseStage(houseDials), { words, formula }).map(({ source }) => source);
}

/** What is answered by those who lose a factor, count the weights, or keep the window. */
export function pointwiseCheck({ D_F, M, N, places, macs, weights }: PointwiseNumbers): NumberCheck {
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'macs',
				answer: macs,
				wrong: {
					lostSide: M * N * D_F,
					weights,
					oneMap: places * M,
					oneChannel: places * N,
					wholeWindow: houseMacs,
				},
			},
		],
	};
}
