import { standardControls } from '../../../ops/convolution';
import { cost } from '../../../ops/cost';
import { conv } from '../../../ops/layer';
import { ratio, type Ratio } from '../../../ops/ratio';
import { shape } from '../../../ops/shape';
import { constant, evaluate, size, type Polynomial, type Size } from '../../../ops/size';
import { stages } from '../../../ops/stages';

/** The symbols that a standard convolution costs, in the order of the formula. */
export const symbols = ['mapSide', 'inChannels', 'outChannels', 'kernel'] as const;

/** One of them. */
export type PuzzleSymbol = (typeof symbols)[number];

/** A value for each symbol. */
export type PuzzleDials = Readonly<Record<PuzzleSymbol, number>>;

/** What each symbol is in the house example, and how far its dial goes. */
export const puzzleControls: Readonly<Record<PuzzleSymbol, { symbol: string; min: number; max: number }>> =
	standardControls;

/** The house example. */
export const housePuzzle: PuzzleDials = {
	mapSide: standardControls.mapSide.default,
	inChannels: standardControls.inChannels.default,
	outChannels: standardControls.outChannels.default,
	kernel: standardControls.kernel.default,
};

/** The share of the work that is asked for. */
const target = { numerator: 1, denominator: 2 };

/** The same as a number. */
export const targetShare = target.numerator / target.denominator;

/** The cost polynomial of a standard convolution: with `same` padding it is this one whatever the sizes are. */
export const puzzleCost: Polynomial = macsOf(housePuzzle);

/** Multiply-accumulates with these sizes. */
export function puzzleMacs(dials: PuzzleDials): number {
	const values = symbols.map((name) => [puzzleControls[name].symbol, dials[name]]);
	return evaluate({ ...puzzleCost, symbols: Object.fromEntries(values) as Record<string, number> }).numerator;
}

function macsOf(dials: PuzzleDials): Polynomial {
	const named = (name: PuzzleSymbol): Size => size(puzzleControls[name].symbol, dials[name]);
	const inChannels = named('inChannels');
	const layer = conv({ inChannels, outChannels: named('outChannels'), kernel: named('kernel') });
	const input = shape(named('mapSide'), named('mapSide'), inChannels);
	return cost(stages([layer], input), input).macs;
}

/** The work as a share of the house example's: exactly, and as a number. */
export function puzzleShare(dials: PuzzleDials): Ratio {
	return ratio(constant(puzzleMacs(dials)), constant(puzzleMacs(housePuzzle)));
}

/** The symbols that are not what they are in the house example. */
export function changedSymbols(dials: PuzzleDials): PuzzleSymbol[] {
	return symbols.filter((name) => dials[name] !== housePuzzle[name]);
}

/** Whether the work is exactly the share that is asked for. */
export function isHalved(dials: PuzzleDials): boolean {
	const { numerator, denominator } = puzzleShare(dials).fraction;
	return numerator === target.numerator && denominator === target.denominator;
}

/** All values that the dial of a symbol has. */
export function symbolValues(name: PuzzleSymbol): number[] {
	const { min, max } = puzzleControls[name];
	return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** One way to solve the puzzle: this symbol, and what it becomes. */
export interface PuzzleWay {
	readonly name: PuzzleSymbol;
	readonly value: number;
}

/** All ways, found by trying every value of every dial. */
export function puzzleWays(): PuzzleWay[] {
	return symbols.flatMap((name) =>
		symbolValues(name)
			.filter((value) => value !== housePuzzle[name] && isHalved({ ...housePuzzle, [name]: value }))
			.map((value) => ({ name, value })),
	);
}

/** What a symbol that counts squared would have to be: its value over √2. */
export function squaredTarget(name: PuzzleSymbol): number {
	return housePuzzle[name] * Math.sqrt(targetShare);
}
