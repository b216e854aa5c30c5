import type { PageWords } from '../../../messages/page-words';
import { mobilenetWidths } from '../../../models/mobilenet';
import { ndArray } from '../../../ops/array';
import type { Run } from '../../../ops/run';
import type { CellSource } from '../../page/cell-source';
import { layersSource } from '../../page/layer-source';
import { divisor, ruledWidth, type Rounding } from './rounding';

type Words = PageWords['width-and-resolution']['cells']['multipliers']['code'];

interface Dials {
	readonly alpha: number;
	readonly rounding: Rounding;
}

/** The code of the two layers, and of the widths of MobileNet as they are rounded. */
export function multipliersSource(run: Run, { alpha, rounding }: Dials, words: Words): CellSource {
	const layers = layersSource(run);
	const widths = mobilenetWidths.map((width) => ruledWidth(width, alpha, rounding));
	return {
		source: [
			`// ${words.layers}`,
			layers.source,
			`// ${words.widths}`,
			`const scaled = tf.mul(tf.tensor1d([${mobilenetWidths.join(', ')}]), ${alpha});`,
			...(rounding === 'cut' ? cutLines(words) : multipleLines(words)),
			"show('widths', widths);",
			'',
		].join('\n'),
		scope: layers.scope,
		expected: { ...layers.expected, widths: ndArray([widths.length], widths) },
	};
}

function cutLines(words: Words): string[] {
	return [`// ${words.cut}`, 'const widths = tf.floor(scaled);'];
}

function multipleLines(words: Words): string[] {
	return [
		`// ${words.multiple}`,
		`const multiple = tf.mul(tf.floor(tf.div(tf.add(scaled, ${divisor / 2}), ${divisor})), ${divisor});`,
		`const nearest = tf.maximum(multiple, ${divisor});`,
		'const isTooLow = tf.less(nearest, tf.mul(scaled, 0.9));',
		`const widths = tf.where(isTooLow, tf.add(nearest, ${divisor}), nearest);`,
	];
}
