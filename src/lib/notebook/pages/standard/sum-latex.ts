import { symbolLatex } from '../../../ops/latex';
import { sumLetters, type SumLetter } from '../../../viz/sum-indices';

/**
 * One output value as KaTeX source, its indices marked so that they can be lit: as frameworks compute it, or
 * with the filter turned by half a turn.
 */
export function sumLatex(isTurned: boolean): string {
	const marked = sumLetters.map((letter) => [letter, symbolLatex(letter)]);
	const { n, i, j, m, u, v } = Object.fromEntries(marked) as Record<SumLetter, string>;
	const sign = isTurned ? '-' : '';
	// In braces, so that a narrow line breaks between the factors and not inside them.
	const product = `{W[${n},${m},${sign}${u},${sign}${v}]} \\cdot {X[${m},${i}+${u},${j}+${v}]}`;
	return `\\displaystyle Y[${n},${i},${j}] = \\sum_{${m}}\\sum_{${u}}\\sum_{${v}} ${product}`;
}
