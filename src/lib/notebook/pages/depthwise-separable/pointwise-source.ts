import type { PageWords } from '../../../messages/page-words';
import { ndArray, type NdArray } from '../../../ops/array';
import { mixingKernel } from '../../../ops/mixing-kernel';
import type { Run } from '../../../ops/run';
import type { CellSource } from '../../page/cell-source';
import { layersSource } from '../../page/layer-source';
import { colours } from './colour';
import type { PointwiseDesk } from './pointwise-desk.svelte';
import { sumOf } from './pointwise-text';

type Words = PageWords['depthwise-separable']['cells']['pointwise']['code'];

/** A picture that has been mixed. */
export type MixedPicture = Pick<Run, 'input' | 'weights'> & { readonly output: NdArray };

/** The code of both stages of the desk, of its matrix at one place, and of the picture if it has been mixed. */
export function pointwiseSource(
	desk: PointwiseDesk,
	picture: MixedPicture | undefined,
	words: Words,
): CellSource {
	const { source, scope, expected } = layersSource(desk.run);
	const { place, inChannels, outChannels } = desk;
	const maps = Array.from({ length: outChannels }, (_, map) => sumOf(desk.productsOf(map)));
	const own = picture && pictureSource(picture);
	return {
		source: [
			`${source}// ${words.place}`,
			`const W = tf.transpose(tf.reshape(y_kernel, [${inChannels}, ${outChannels}]));`,
			`const pixel = tf.slice(y_depthwise, [${place.y}, ${place.x}, 0], [1, 1, ${inChannels}]);`,
			`const mixed = tf.matMul(W, tf.reshape(pixel, [${inChannels}, 1]));`,
			"show('mixed', tf.reshape(mixed, [-1]));",
			...(own ? [`// ${words.picture}`, ...own.lines] : []),
			'',
		].join('\n'),
		scope: { ...scope, ...own?.scope },
		expected: { ...expected, mixed: ndArray([outChannels], maps), ...own?.expected },
	};
}

function pictureSource({ input, weights, output }: MixedPicture) {
	const kernels = weights.flatMap(({ kernel }) => kernel ?? []);
	const [filter, matrix] = kernels.length > 1 ? kernels : [undefined, ...kernels];
	const perChannel = `tf.reshape(filter, [3, 3, ${colours.length}, 1])`;
	return {
		lines: [
			...(filter
				? [`const filtered = tf.depthwiseConv2d(colours, ${perChannel}, 1, 'same');`]
				: ['const filtered = colours;']),
			"const colour = tf.conv2d(filtered, matrix, 1, 'same');",
			"show('picture', tf.round(tf.clipByValue(colour, 0, 255)));",
		],
		scope: {
			colours: input,
			...(filter ? { filter } : {}),
			matrix: matrix ?? mixingKernel([], colours.length),
		},
		expected: {
			picture: { shape: output.shape, data: Float32Array.from(new Uint8ClampedArray(output.data)) },
		},
	};
}
