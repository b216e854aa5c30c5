import type { Pair } from '../../ops/description';
import { arrayAt, type Run } from '../../ops/run';
import type { Stage } from '../../ops/stages';
import type { CellSource } from './cell-source';

/**
 * The TensorFlow.js text that computes the convolutions of a run, one statement each, and shows what each makes.
 * @param name what the last one makes is called; the others are called after their layers
 * @throws RangeError for a run that has other layers than convolutions with `same` or `valid` padding
 */
export function layersSource(run: Run, name = 'y'): CellSource {
	const scope = { x: run.input };
	const last = run.stages.length - 1;
	return run.stages.reduce<CellSource>(
		(sofar, stage, index) => {
			const made = index === last ? name : `${name}_${stage.name}`;
			const [kernelName, kernel] = [`${made}_kernel`, run.weights[index]?.kernel];
			if (kernel === undefined) throw new RangeError(`${stage.layer.op} has no kernel to be shown in code`);
			const from = index === 0 ? 'x' : `${name}_${run.stages[index - 1]?.name ?? ''}`;
			return {
				source: `${sofar.source}const ${made} = ${convolution(stage, from, kernelName)};\nshow('${made}', ${made});\n`,
				scope: { ...sofar.scope, [kernelName]: kernel },
				expected: { ...sofar.expected, [made]: arrayAt(run, index) },
			};
		},
		{ source: '', scope, expected: {} },
	);
}

function convolution({ layer, input }: Stage, from: string, kernel: string): string {
	if (layer.op !== 'conv' || typeof layer.padding !== 'string') {
		throw new RangeError(`no statement is known for this ${layer.op}`);
	}
	const groups = layer.groups.value;
	const rest = `${pair(layer.stride)}, '${layer.padding}', 'NHWC', ${pair(layer.dilation)}`;
	if (groups === 1) return `tf.conv2d(${from}, ${kernel}, ${rest})`;
	const channels = input.channels.value;
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
