import { ndArray } from '../../../ops/array';
import { bestWithin, paretoFront } from '../../../models/pareto';
import type { PageWords } from '../../../messages/page-words';
import type { CellSource } from '../../page/cell-source';
import { million, scoredNets, type Printing } from './family';

type Words = PageWords['width-and-resolution']['cells']['budget']['code'];

/** The code that finds what is within the budget, the most that it buys, and the Pareto front. */
export function budgetSource(printing: Printing, budget: number, words: Words): CellSource {
	const nets = scoredNets(printing);
	const front = paretoFront(nets);
	const [best] = bestWithin(nets, budget * million);
	const flags = (is: (net: (typeof nets)[number]) => boolean) =>
		ndArray(
			[nets.length],
			nets.map((net) => Number(is(net))),
		);
	return {
		source: [
			`// ${nets.map(({ name }) => name).join(', ')}`,
			`const macs = tf.tensor1d([${nets.map(({ cost }) => cost).join(', ')}]);`,
			`const accuracy = tf.tensor1d([${nets.map(({ score }) => score).join(', ')}]);`,
			`const within = tf.lessEqual(macs, ${budget} * 1e6);`,
			"show('within', tf.cast(within, 'float32'));",
			`// ${words.best}`,
			"show('best', tf.max(tf.where(within, accuracy, tf.zerosLike(accuracy))));",
			`// ${words.front}`,
			'const isCheaper = tf.less(tf.expandDims(macs, 1), macs);',
			'const isBetter = tf.greaterEqual(tf.expandDims(accuracy, 1), accuracy);',
			'const isBeaten = tf.any(tf.logicalAnd(isCheaper, isBetter), 0);',
			"show('front', tf.cast(tf.logicalNot(isBeaten), 'float32'));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			within: flags(({ cost }) => cost <= budget * million),
			best: ndArray([], [best?.score ?? 0]),
			front: flags((net) => front.includes(net)),
		},
	};
}
