import type { FormulaWords } from '../../../messages/en/formula';
import { count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { Kind } from '../../../ops/convolution';
import { stageCost } from '../../../ops/cost';
import { fraction, type Fraction } from '../../../ops/fraction';
import { grouped, latex } from '../../../ops/latex';
import { depthwise, maxPool } from '../../../ops/layer';
import { evaluate, plus, type Polynomial } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import type { FadedLine } from '../../check/faded';
import type { NumberCheck } from '../../check/predict';
import type { ProductPlace } from '../../page/step-at';
import { spokenPolynomial } from '../../spoken';
import { twoStrips } from './factor';

export type PoolWords = PageWords['spatial']['cells']['poolBetween'];

/** Where the stage stands at first: in the middle of a value of the column strip, which sees what the pooling left. */
export const poolStart: ProductPlace = { stage: 2, cell: { channel: 0, y: 1, x: 3 }, tap: 1 };

/** The two strips with a pooling of the rows between them, as §3 of EffNet has it. */
export function pooledStrips(): Kind {
	const kind = twoStrips();
	const { mapSide, ...others } = kind.controls;
	return {
		...kind,
		controls: mapSide === undefined ? others : { mapSide: { ...mapSide, min: 2 }, ...others },
		hasPadding: false,
		layers: (given) => {
			const [row, column] = kind.layers(given);
			if (row === undefined || column === undefined) throw new RangeError('there are two strips');
			return [row, maxPool({ kernel: [2, 1], name: 'pool' }), column];
		},
	};
}

/** The steps of the cell: two sweeps, and the pooling between. */
export interface PooledSteps {
	readonly row: Stage;
	readonly pool: Stage;
	readonly column: Stage;
}

/** The steps by their names. */
export function stepsOf([row, pool, column]: readonly Stage[]): PooledSteps {
	if (row === undefined || pool === undefined || column === undefined) {
		throw new RangeError('two sweeps with a pooling between are three steps');
	}
	return { row, pool, column };
}

/** What they take, in symbols and numbers; `whole` is the kernel that is not taken apart. */
export interface PooledCost {
	readonly row: Polynomial;
	readonly column: Polynomial;
	readonly both: Polynomial;
	readonly whole: Polynomial;
	/** What remains of the work. */
	readonly share: Fraction;
	readonly comparisons: number;
}

/** What two sweeps with a pooling between take, beside the kernel. */
export function pooledCost(list: readonly Stage[]): PooledCost {
	const { row, pool, column } = stepsOf(list);
	const { channels, kernelWidth } = row.loops;
	const kernel = depthwise({ inChannels: channels, kernel: kernelWidth });
	const whole = plus(...stages([kernel], row.input).map((stage) => stageCost(stage).macs));
	const [first, second] = [stageCost(row).macs, stageCost(column).macs];
	const both = plus(first, second);
	const { height, width } = pool.output;
	const rivals = pool.loops.kernelHeight.value * pool.loops.kernelWidth.value - 1;
	return {
		row: first,
		column: second,
		both,
		whole,
		share: fraction(number(both), number(whole)),
		comparisons: height.value * width.value * pool.output.channels.value * rivals,
	};
}

/** The number that a cost comes to. */
export function number(polynomial: Polynomial): number {
	return evaluate(polynomial).numerator;
}

/** Its lines, all of which the reader fills in: given are the tensors. */
export function pooledDerivation(
	list: readonly Stage[],
	{ words, formula }: { readonly words: PoolWords; readonly formula: FormulaWords },
): FadedLine[] {
	const cost = pooledCost(list);
	const { notes, hints } = words.derivation;
	return (['row', 'column', 'both', 'whole'] as const).map((name) => ({
		...line(cost[name], formula),
		note: notes[name],
		hint: hints[name],
	}));
}

/** What is answered by those who forget the pooling, or a sweep, or count what is no multiplication. */
export function pooledCheck(list: readonly Stage[]): NumberCheck {
	const { row, column, both, whole, comparisons } = pooledCost(list);
	const answer = number(both);
	const wrong = {
		forgotPool: 2 * number(row),
		firstOnly: number(row),
		secondOnly: number(column),
		kernel: number(whole),
		compared: answer + comparisons,
		oneChannel: answer / stepsOf(list).row.loops.channels.value,
	};
	return { kind: 'numbers', parts: [{ name: 'macs', answer, wrong }] };
}

function line(polynomial: Polynomial, words: FormulaWords): Pick<FadedLine, 'source' | 'label' | 'answer'> {
	const answer = number(polynomial);
	return {
		source: `${latex(polynomial)} = ${grouped(answer)}`,
		label: [spokenPolynomial(polynomial, words), count(answer)].join(words.equals),
		answer,
	};
}
