import { ndArray } from '../../../ops/array';
import { dimensions, shape } from '../../../ops/shape';
import type { CellSource } from '../../page/cell-source';
import type { ModelRow, ModelSheet } from './own-model';
import type { OwnModelWords } from './own-model-text';

/** The code that counts all convolutions that can be replaced, and what depthwise separable ones would cost. */
export function ownModelSource({ rows }: ModelSheet, words: OwnModelWords['code']): CellSource {
	const given = rows.filter(({ isReplaceable }) => isReplaceable);
	const sizes = given.map(({ layer }) => sizesOf(layer));
	const list = (values: readonly number[]) => ndArray([values.length], [...values]);
	return {
		source: [
			`// ${words.columns}`,
			'const layers = [',
			...given.map(
				({ layer }, index) => `\t[${(sizes[index] ?? []).join(', ')}], // ${commented(layer.name)}`,
			),
			'];',
			'const [rows, columns, inChannels, outChannels, height, width] = tf.unstack(tf.tensor2d(layers, [layers.length, 6]), 1);',
			'const taps = tf.mul(height, width);',
			'const macs = [rows, columns, inChannels, outChannels, taps].reduce((product, size) => tf.mul(product, size));',
			"show('macs', macs);",
			`// ${words.after}`,
			'const ratio = tf.add(tf.reciprocal(outChannels), tf.reciprocal(taps));',
			"show('separable', tf.round(tf.mul(macs, ratio)));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			macs: list(given.map(({ layer }) => layer.costs.macs)),
			separable: list(sizes.map(separable)),
		},
	};
}

function sizesOf({ stages: [stage] }: ModelRow['layer']): number[] {
	const [rows, columns] = dimensions(stage?.output ?? shape(1, 1, 1));
	if (stage?.layer.op !== 'conv') return [];
	const { inChannels, outChannels, kernel } = stage.layer;
	return [rows, columns, inChannels.value, outChannels.value, kernel[0].value, kernel[1].value];
}

function separable([
	rows = 1,
	columns = 1,
	inChannels = 1,
	outChannels = 1,
	height = 1,
	width = 1,
]: number[]): number {
	return rows * columns * inChannels * (height * width + outChannels);
}

/** A name of somebody’s file within a comment, which no line break may end. */
function commented(name: string): string {
	return name.replace(/[^\w./:-]/g, '_').slice(0, 60);
}
