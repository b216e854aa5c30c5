import { count, percent, signed } from '../../../messages/numbers';
import {
	housePuzzle,
	puzzleControls,
	puzzleMacs,
	puzzleShare,
	puzzleWays,
	squaredTarget,
	symbols,
	symbolValues,
	targetShare,
	type PuzzleDials,
	type PuzzleSymbol,
} from './puzzle';

function share(name: PuzzleSymbol, value: number): string {
	return percent(puzzleShare({ ...housePuzzle, [name]: value }).remains);
}

/** What the words of the cell are filled with, but for the live numbers. */
export function puzzleSlots(dials: PuzzleDials): Record<string, string> {
	const house = puzzleMacs(housePuzzle);
	return {
		macs: count(puzzleMacs(dials)),
		house: count(house),
		target: count(house * targetShare),
		percent: percent(puzzleShare(dials).remains),
		ways: count(puzzleWays().length),
	};
}

/** What the solution and its moral are filled with. */
export function solutionSlots(): Record<string, string> {
	const sideTarget = squaredTarget('mapSide');
	const [below, above] = [Math.floor(sideTarget), Math.ceil(sideTarget)];
	const kernelBelow = Math.floor(squaredTarget('kernel'));
	const { numerator, denominator } = puzzleShare({ ...housePuzzle, kernel: kernelBelow }).fraction;
	const before = Object.fromEntries(symbols.map((name) => [name, count(housePuzzle[name])]));
	const after = Object.fromEntries(puzzleWays().map(({ name, value }) => [`${name}After`, count(value)]));
	return {
		...puzzleSlots(housePuzzle),
		...before,
		...after,
		mapSideRoot: `${count(housePuzzle.mapSide)}/\u2060√2`,
		mapSideTarget: signed(sideTarget),
		below: count(below),
		above: count(above),
		belowShare: share('mapSide', below),
		aboveShare: share('mapSide', above),
		kernelBelow: count(kernelBelow),
		kernelFraction: `${count(numerator)}/${count(denominator)}`,
		kernelShare: share('kernel', kernelBelow),
	};
}

/** The formula with its numbers: `6² · 4 · 8 · 3² = 10,368`. */
export function workedCost(dials: PuzzleDials): string {
	const { mapSide, inChannels, outChannels, kernel } = dials;
	return `${count(mapSide)}² · ${count(inChannels)} · ${count(outChannels)} · ${count(kernel)}² = ${count(puzzleMacs(dials))}`;
}

/** What every value of each symbol leaves, the others left alone: the value, its MACs and their share. */
export function puzzleRows(): string[][] {
	return symbols.flatMap((name) =>
		symbolValues(name).map((value) => {
			const named = `${puzzleControls[name].symbol} = ${count(value)}`;
			return [named, count(puzzleMacs({ ...housePuzzle, [name]: value })), share(name, value)];
		}),
	);
}
