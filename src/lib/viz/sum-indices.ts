import { pads } from '../ops/shape';
import type { Scene } from './scene';

/** The letters of Y[n,i,j] = Σ W[n,m,u,v] · X[m,i+u,j+v], in the order in which they turn, outermost first. */
export const sumLetters = ['n', 'i', 'j', 'm', 'u', 'v'] as const;
export type SumLetter = (typeof sumLetters)[number];

/** One index of the sum at a step. */
export interface SumIndex {
	readonly letter: SumLetter;
	/** Channels, rows and columns count from 1; u and v are distances, so that i + u is the row that is read. */
	readonly value: number;
	/** How far its loop has gone, 0 to 1; nothing for an index that stands still in the sum. */
	readonly share: number | undefined;
	readonly isTurning: boolean;
}

/** The product of a step in the letters of the sum. */
export interface SumProduct {
	readonly indices: readonly SumIndex[];
	readonly factor: number;
	readonly value: number;
	readonly product: number;
}

/** A product step of a convolution with stride and dilation 1; nothing for other steps. */
export function sumProduct({ stage, step, products }: Scene): SumProduct | undefined {
	const current = products.all[step.tap];
	const { layer, loops, input } = stage;
	if (layer.op !== 'conv' || current?.weight === undefined) return undefined;
	const { top, left } = pads(layer, input);
	const { y, x, depth } = current.weight;
	const { kernelHeight, kernelWidth } = loops;
	const turning = x > 0 || step.tap === 0 ? 'v' : y > 0 ? 'u' : 'm';
	const all: readonly Omit<SumIndex, 'isTurning'>[] = [
		{ letter: 'n', value: step.cell.channel + 1, share: undefined },
		{ letter: 'i', value: step.cell.y + 1, share: undefined },
		{ letter: 'j', value: step.cell.x + 1, share: undefined },
		{ letter: 'm', value: current.input.channel + 1, share: (depth + 1) / loops.depth.value },
		{ letter: 'u', value: y - top, share: (y + 1) / kernelHeight.value },
		{ letter: 'v', value: x - left, share: (x + 1) / kernelWidth.value },
	];
	return {
		indices: all.map((index) => ({ ...index, isTurning: index.letter === turning })),
		factor: current.factor,
		value: current.value,
		product: current.product,
	};
}
