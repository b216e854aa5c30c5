import { ndArray, type NdArray } from '../../../ops/array';
import { measuredMixing } from '../../../ops/measured-mixing';
import type { Mixing } from '../../../ops/mixing';
import type { Run } from '../../../ops/run';
import type { CellSource } from '../../page/cell-source';
import type { IsolationWords } from './isolation-text';

/** The code that runs the layers on all nudges, and looks after each which outputs have moved. */
export function isolationSource(run: Run, groups: number, words: IsolationWords['code']): CellSource {
	const layers = run.stages.map((_, index) => index + 1);
	return {
		source: [
			`// ${words.layer}`,
			`const g = ${groups};`,
			'const layer = (x, kernel) =>',
			'\ttf.concat(',
			'\t\ttf.split(x, g, -1).map((part, group) =>',
			"\t\t\ttf.conv2d(part, tf.split(kernel, g, -1)[group], 1, 'same'),",
			'\t\t),',
			'\t\t-1,',
			'\t);',
			`// ${words.moved}`,
			'const moved = (y) => {',
			'\tconst [plain, ...nudged] = tf.unstack(tf.squeeze(y, [1, 2]));',
			"\treturn tf.stack(nudged.map((image) => tf.cast(tf.notEqual(image, plain), 'float32')), 1);",
			'};',
			`// ${words.batch}`,
			'const y0 = x;',
			...layers.flatMap((number) => [
				`const y${number} = layer(y${number - 1}, kernel${number});`,
				`show('moved${number}', moved(y${number}));`,
			]),
			'',
		].join('\n'),
		scope: { x: run.input, ...kernels(run) },
		expected: Object.fromEntries(
			layers.map((number) => [`moved${number}`, matrixOf(measuredMixing(run, number - 1))]),
		),
	};
}

function kernels({ weights }: Run): Record<string, NdArray> {
	return Object.fromEntries(
		weights.flatMap(({ kernel }, index) => (kernel ? [[`kernel${index + 1}`, kernel]] : [])),
	);
}

/** A mixing matrix as zeros and ones, a row for each output channel. */
function matrixOf({ inputs, reads }: Mixing): NdArray {
	const values = reads.flatMap((channels) =>
		Array.from({ length: inputs }, (_, input) => (channels.includes(input) ? 1 : 0)),
	);
	return ndArray([reads.length, inputs], values);
}
