import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { shownStage, unitMacs, type WidthTable } from './width';
import type { WidthWords } from './width-text';

/** The code that counts a unit of ShuffleNet with each number of groups, at the widths that are printed. */
export function widthSource({ printed }: WidthTable, words: WidthWords['code']): CellSource {
	const macs = printed.map(({ groups, stage2 }) => unitMacs({ groups, width: stage2 }));
	return {
		source: [
			`// ${words.printed}`,
			`const g = tf.tensor1d([${printed.map(({ groups }) => groups).join(', ')}]);`,
			`const c = tf.tensor1d([${printed.map(({ stage2 }) => stage2).join(', ')}]);`,
			`// ${words.unit}`,
			`const [h, w] = [${shownStage.side}, ${shownStage.side}];`,
			'const m = tf.div(c, 4);',
			'const pointwise = tf.div(tf.mul(tf.mul(c, m), 2), g);',
			'const depthwise = tf.mul(m, 9);',
			"show('macs', tf.mul(tf.add(pointwise, depthwise), h * w));",
			'',
		].join('\n'),
		scope: {},
		expected: { macs: ndArray([macs.length], macs) },
	};
}
