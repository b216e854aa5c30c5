import type { PageWords } from '../../../messages/page-words';
import type { FormulaWords } from '../../../messages/en/formula';
import type { RegisteredKind } from '../../../ops/convolutions';
import type { Polynomial } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import type { Trace } from '../../../ops/trace';
import { derivation } from '../../check/derivation';
import type { FadedLine } from '../../check/faded';
import type { NumberCheck } from '../../check/predict';
import { ways, type Task, type Way } from '../../comparison';
import { layerNumbers, type LayerNumbers } from '../../page/layer-numbers';

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
	return derivation(
		lines.map(({ name, factors }) => ({ factors, note: words.derivation[name], hint: words.hint })),
		formula,
	);
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
