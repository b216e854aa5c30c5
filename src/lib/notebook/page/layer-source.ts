import type { Convolution, Pair, Pool, Windowed } from '../../ops/description';
import { arrayAt, type Run } from '../../ops/run';
import type { Stage } from '../../ops/stages';
import type { CellSource } from './cell-source';

/**
 * The TensorFlow.js text that computes the convolutions and pools of a run, one statement each, and shows what each
 * makes.
 * @param name what the last one makes is called; the others are called after their layers
 * @throws RangeError for a run that has other layers, or other padding than `same` or `valid`
 */
export function layersSource(run: Run, name = 'y'): CellSource {
	const scope = { x: run.input };
	const last = run.stages.length - 1;
	return run.stages.reduce<CellSource>(
		(sofar, stage, index) => {
			const made = index === last ? name : `${name}_${stage.name}`;
			const kernelName = `${made}_kernel`;
			const kernel = run.weights[index]?.kernel;
			const from = index === 0 ? 'x' : `${name}_${run.stages[index - 1]?.name ?? ''}`;
			return {
				source: `${sofar.source}const ${made} = ${statement(stage, from, kernelName)};\nshow('${made}', ${made});\n`,
				scope: kernel === undefined ? sofar.scope : { ...sofar.scope, [kernelName]: kernel },
				expected: { ...sofar.expected, [made]: arrayAt(run, index) },
			};
		},
		{ source: '', scope, expected: {} },
	);
}

function statement({ layer, input }: Stage, from: string, kernelName: string): string {
	switch (layer.op) {
		case 'conv':
			return convolution({ layer, channels: input.channels.value }, from, kernelName);
		case 'maxPool':
		case 'avgPool':
			return pool(layer, from);
		default:
			throw new RangeError(`no statement is known for ${layer.op}`);
	}
}

function pool({ op, kernel, stride, padding }: Pool, from: string): string {
	const sides: Pair = [kernel[0].value, kernel[1].value];
	return `tf.${op}(${from}, ${pair(sides)}, ${pair(stride)}, '${named(padding)}')`;
}

/** The name of a padding, which TensorFlow.js takes as it is. */
function named(padding: Windowed['padding']): string {
	if (typeof padding === 'string') return padding;
	throw new RangeError('no statement is known for padding by numbers');
}

function convolution(
	{ layer, channels }: { readonly layer: Convolution; readonly channels: number },
	from: string,
	kernel: string,
): string {
	const groups = layer.groups.value;
	const rest = `${pair(layer.stride)}, '${named(layer.padding)}', 'NHWC', ${pair(layer.dilation)}`;
	if (groups === 1) return `tf.conv2d(${from}, ${kernel}, ${rest})`;
	if (groups === channels) {
		const sides = layer.kernel.map(({ value }) => value).join(', ');
		const multiplier = layer.outChannels.value / channels;
		const perChannel = `tf.reshape(${kernel}, [${sides}, ${channels}, ${multiplier}])`;
		return `tf.depthwiseConv2d(${from}, ${perChannel}, ${rest})`;
	}
	// TensorFlow.js ignores the option for groups: they are split, convolved and joined.
	return [
		'tf.concat(',
		`\ttf.split(${from}, ${groups}, -1).map((part, group) =>`,
		`\t\ttf.conv2d(part, tf.split(${kernel}, ${groups}, -1)[group], ${rest}),`,
		'\t),',
		'\t-1,',
		')',
	].join('\n');
}

function pair([height, width]: Pair): string {
	return height === width ? String(height) : `[${height}, ${width}]`;
}
