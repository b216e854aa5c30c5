import type { PageWords } from '../../../messages/page-words';
import type { FormulaWords } from '../../../messages/en/formula';
import { count } from '../../../messages/numbers';
import type { RegisteredKind } from '../../../ops/convolutions';
import { grouped, latex } from '../../../ops/latex';
import { evaluate, isLiteral, times, type Polynomial } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import type { Trace } from '../../../ops/trace';
import type { FadedLine } from '../../check/faded';
import type { NumberCheck } from '../../check/predict';
import { ways, type Task, type Way } from '../../comparison';
import { spokenPolynomial } from '../../spoken';
import { layerNumbers, type LayerNumbers } from './layer-numbers';

type CostWords = PageWords['standard']['cells']['cost'];

/** Where the stage stands at first: in the middle of a value in the middle of the work, so that all wheels have turned. */
const start = { cell: { channel: 2, y: 1, x: 4 }, depth: 1, tap: 5 } as const;

/** The step at which the stage stands at first. */
export function firstStep(layer: Stage, whole: Trace): number {
	const { window, taps } = layerNumbers(layer);
	return whole.seek(0, start.cell, 'product') - taps + 1 + start.depth * window + start.tap;
}

/** The four ways of the course to make the same output, by their ids in the registry. */
const fourWays = ['standard', 'grouped', 'depthwise-separable', 'spatially-separable'];

/** What each of the four ways costs; one that cannot have these sizes is left out. */
export function comparedWays(kinds: readonly RegisteredKind[], task: Task): Way[] {
	const compared = fourWays.flatMap((id) => kinds.filter((kind) => kind.id === id));
	return ways(compared, task);
}

/** One line of the derivation: what it adds to the line above, and what it comes to. */
interface Line {
	readonly name: keyof CostWords['derivation'];
	readonly factors: readonly Polynomial[];
}

/** From one product to the whole layer, a loop at a time, with the numbers of its sizes. */
export function costDerivation(
	{ loops }: Stage,
	{ words, formula }: { readonly words: CostWords; readonly formula: FormulaWords },
): FadedLine[] {
	const lines: readonly Line[] = [
		{ name: 'product', factors: [] },
		{ name: 'slice', factors: [loops.kernelHeight, loops.kernelWidth] },
		{ name: 'value', factors: [loops.depth] },
		{ name: 'map', factors: [loops.height, loops.width] },
		{ name: 'output', factors: [loops.channels] },
	];
	return lines.map(({ name, factors }, index) => ({
		...equation(
			product(lines.slice(0, index)),
			{ factors, whole: product(lines.slice(0, index + 1)) },
			formula,
		),
		note: words.derivation[name],
		hint: words.hint,
	}));
}

/** What the lines come to together, the outermost loop first, as it is said. */
function product(lines: readonly Line[]): Polynomial {
	return times(...lines.toReversed().flatMap(({ factors }) => factors));
}

interface Step {
	readonly factors: readonly Polynomial[];
	/** What the line comes to. */
	readonly whole: Polynomial;
}

function equation(
	before: Polynomial,
	{ factors, whole }: Step,
	words: FormulaWords,
): Pick<FadedLine, 'source' | 'label' | 'answer'> {
	const answer = evaluate(whole).numerator;
	if (factors.length === 0) return { source: grouped(answer), label: count(answer), answer };
	const numbers = [before, ...factors].map((factor) => evaluate(factor).numerator);
	// The first factors would be multiplied by the single product, by a bare 1.
	const shown = isLiteral(before) ? numbers.slice(1) : numbers;
	return {
		source: [latex(whole), shown.map(grouped).join(' \\cdot '), grouped(answer)].join(' = '),
		label: [
			spokenPolynomial(whole, words),
			shown.map((each) => count(each)).join(words.times),
			count(answer),
		].join(words.equals),
		answer,
	};
}

/** What is answered by those who forget a factor, or count new weights at every place. */
export function costCheck({ N, window, places, taps, macs, weights }: LayerNumbers): NumberCheck {
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'macs',
				answer: macs,
				wrong: {
					oneMap: places * window,
					oneFilter: places * taps,
					oneChannel: places * window * N,
					oneValue: taps,
					onePlace: weights,
				},
			},
			{
				name: 'weights',
				answer: weights,
				wrong: { flatFilters: window * N, oneFilterKept: taps, oneSlice: window, everyPlace: macs },
			},
		],
	};
}

/** The wrong answers of a check as slots of its replies. */
export function wrongAnswers({ parts }: NumberCheck): Record<string, number> {
	return Object.assign({}, ...parts.map(({ wrong }) => wrong)) as Record<string, number>;
}
