import { added, ndArray } from '../../../ops/array';
import type { Run } from '../../../ops/run';
import { productKernel, relativeError, type Twin } from '../../../ops/twin';
import type { CellSource } from '../../page/cell-source';
import { isRectified, shownOf } from './microscope-run';
import type { MicroscopeWords } from './microscope-text';

interface Compared {
	readonly run: Run;
	readonly twin: Twin;
	/** Whether the layer is replaced by its twin. */
	readonly isTwin: boolean;
	/** Whether the twin is the layer itself: what it misses is rounding, which comes out different everywhere. */
	readonly isExact: boolean;
}

/** The code of the layer and of the pair in its place. */
export function microscopeSource(compared: Compared, words: MicroscopeWords['code']): CellSource {
	const { run, twin, isTwin, isExact } = compared;
	const shown = shownOf(run);
	const kernel = run.weights[0]?.kernel;
	if (kernel === undefined) throw new RangeError('the layer has no kernel');
	const layer: CellSource = {
		source: `// ${words.layer}\nconst layer = tf.conv2d(x, W, 1, 'same');\nshow('layer', layer);\n`,
		scope: { x: run.input, W: kernel },
		expected: { layer: shown.layer },
	};
	if (!isTwin) return layer;
	const [hasRelu, hasMissing] = [isRectified(run), !isRectified(run) && !isExact];
	return {
		source: [layer.source, ...pairLines(hasRelu, hasMissing, words), ''].join('\n'),
		scope: { ...layer.scope, K: multiplied(twin), P: twin.pointwise },
		expected: {
			...layer.expected,
			twin: shown.pair,
			...(hasRelu ? { sum: added(shown.pair, shown.mirrored) } : {}),
			...(hasMissing ? { missing: ndArray([], [relativeError(kernel, productKernel(twin))]) } : {}),
		},
	};
}

function pairLines(hasRelu: boolean, hasMissing: boolean, words: MicroscopeWords['code']): string[] {
	const filtered = "tf.depthwiseConv2d(input, K, 1, 'same')";
	return [
		`// ${words.twin}`,
		'const pair = (input) => {',
		`	const filtered = ${filtered};`,
		...(hasRelu
			? [
					`	// ${words.between}`,
					'	const normal = tf.batchNorm(filtered, tf.zeros([K.shape[2]]), tf.ones([K.shape[2]]), null, null, 0);',
					"	return tf.conv2d(tf.relu(normal), P, 1, 'same');",
				]
			: ["	return tf.conv2d(filtered, P, 1, 'same');"]),
		'};',
		'const twin = pair(x);',
		"show('twin', twin);",
		...(hasRelu ? [`// ${words.mirrored}`, "show('sum', tf.add(twin, pair(tf.neg(x))));"] : []),
		...(hasMissing
			? [`// ${words.product}`, "show('missing', tf.div(tf.norm(tf.sub(W, tf.mul(P, K))), tf.norm(W)));"]
			: []),
	];
}

/** The depthwise kernels as TensorFlow.js takes them, `[height, width, channels, 1]`. */
function multiplied({ depthwise: { shape, data } }: Twin) {
	const [height = 1, width = 1, , channels = 1] = shape;
	return ndArray([height, width, channels, 1], data);
}
