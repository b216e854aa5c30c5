import { ndArray } from '../../../ops/array';
import { dealt, type Deal } from '../../../viz/group-tables';
import type { CellSource } from '../../page/cell-source';
import type { DivisorsWords } from './divisors-text';

/** The code that counts what is left over, with these groups and with all others. */
export function divisorsSource(deal: Deal, words: DivisorsWords['code']): CellSource {
	const { inputs, outputs, groups } = deal;
	const all = Array.from({ length: Math.min(inputs, outputs) }, (_, index) => index + 1);
	return {
		source: [
			`// ${words.setting}`,
			`const [M, N, g] = [${inputs}, ${outputs}, ${groups}];`,
			`// ${words.left}`,
			"show('left', tf.mod(tf.tensor1d([M, N]), g));",
			`// ${words.all}`,
			'const groups = tf.range(1, Math.min(M, N) + 1);',
			"show('sums', tf.add(tf.mod(M, groups), tf.mod(N, groups)));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			left: ndArray([2], leftOver(deal)),
			sums: ndArray(
				[all.length],
				all.map((each) => leftOver({ ...deal, groups: each }).reduce((sum, left) => sum + left)),
			),
		},
	};
}

function leftOver(deal: Deal): number[] {
	const { inputs, outputs } = dealt(deal).left;
	return [inputs.length, outputs.length];
}
