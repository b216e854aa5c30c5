import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import type { Kind } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import { derivation, type DerivationLine } from '../../check/derivation';
import type { FadedLine } from '../../check/faded';
import type { NumberCheck } from '../../check/predict';
import type { ProductPlace } from '../../page/step-at';

type DepthwiseWords = PageWords['depthwise-separable']['cells']['depthwise'];

/** Where the stage stands at first: in the middle of a value in the middle of the work. */
export const depthwiseStart: ProductPlace = { stage: 0, cell: { channel: 1, y: 3, x: 2 }, tap: 5 };

/** How many of the last lines of its derivation are left blank. */
export const depthwiseBlanks = 1;

/** The depthwise convolution with as many maps out as in: its multiplier is no dial. */
export function plainDepthwise(): Kind {
	const kind = convolution('depthwise');
	const dials = Object.entries(kind.controls).filter(([name]) => name !== 'multiplier');
	return { ...kind, controls: Object.fromEntries(dials) };
}

/** What a depthwise layer comes to, by the names that the words use. */
export interface DepthwiseNumbers {
	/** Side of the map, channels, side of the kernel. */
	readonly D_F: number;
	readonly M: number;
	readonly D_K: number;
	/** Taps of a kernel. */
	readonly window: number;
	/** Places that a kernel visits. */
	readonly places: number;
	readonly macs: number;
	readonly weights: number;
}

/** The numbers of a depthwise layer. */
export function depthwiseNumbers(layer: Stage): DepthwiseNumbers {
	const { height, width, kernelHeight, kernelWidth } = layer.loops;
	const { macs, weights } = stageCost(layer);
	return {
		D_F: layer.input.height.value,
		M: layer.input.channels.value,
		D_K: kernelHeight.value,
		window: kernelHeight.value * kernelWidth.value,
		places: height.value * width.value,
		macs: evaluate(macs).numerator,
		weights: evaluate(weights).numerator,
	};
}

/** From one product to the whole layer, a loop at a time. */
export function depthwiseDerivation(
	{ loops }: Stage,
	{ words, formula }: { readonly words: DepthwiseWords; readonly formula: FormulaWords },
): FadedLine[] {
	const { notes, hint } = words.derivation;
	const lines: readonly DerivationLine[] = [
		{ factors: [], note: notes.product, hint },
		{ factors: [loops.kernelHeight, loops.kernelWidth], note: notes.value, hint },
		{ factors: [loops.height, loops.width], note: notes.map, hint },
		{ factors: [loops.channels], note: notes.layer, hint },
	];
	return derivation(lines, formula);
}

/** What is answered by those who lose a square, or a channel, or keep the filters of a standard convolution. */
export function depthwiseCheck(
	{ D_F, M, D_K, window, places, macs, weights }: DepthwiseNumbers,
	filters: number,
): NumberCheck {
	const wrong = {
		lostMapSquare: D_F * M * window,
		lostKernelSquare: places * M * D_K,
		lostBoth: D_F * M * D_K,
		keptFilters: macs * filters,
		oneChannel: places * window,
		onePlace: weights,
	};
	return { kind: 'numbers', parts: [{ name: 'macs', answer: macs, wrong }] };
}
