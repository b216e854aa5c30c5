import type { Convolution, Padding, Pair } from '../../ops/description';
import { arrayAt, type Run } from '../../ops/run';
import { dimensions } from '../../ops/shape';
import type { Stage } from '../../ops/stages';
import type { CellSource } from './cell-source';

/**
 * The TensorFlow.js text that computes a run, one statement for each layer, and shows what each makes.
 * @param name what the last one makes is called; the others are called after their layers
 * @throws RangeError for a run that has layers that no statement is known for, or other padding than `same` or `valid`
 */
export function layersSource(run: Run, name = 'y'): CellSource {
	const names = madeNames(run.stages, name);
	return run.stages.reduce<CellSource>(
		(sofar, stage, index) => {
			const made = names[index] ?? name;
			const kernel = run.weights[index]?.kernel;
			const from = stage.reads.map((read) => names[read] ?? 'x');
			const text = statement(stage, from, `${made}_kernel`);
			return {
				source: `${sofar.source}const ${made} = ${text};\nshow('${made}', ${made});\n`,
				scope: kernel === undefined ? sofar.scope : { ...sofar.scope, [`${made}_kernel`]: kernel },
				expected: { ...sofar.expected, [made]: arrayAt(run, index) },
			};
		},
		{ source: '', scope: { x: run.input }, expected: {} },
	);
}

/** What each stage makes is called after its layer; layers without a name are numbered. */
function madeNames(stages: readonly Stage[], name: string): string[] {
	return stages.map(({ layer }, index) =>
		index === stages.length - 1 ? name : `${name}_${layer.name ?? `${layer.op}${index + 1}`}`,
	);
}

function statement(stage: Stage, [from = '', branch = '']: readonly string[], kernel: string): string {
	const { layer, input } = stage;
	switch (layer.op) {
		case 'conv':
			return convolution({ layer, channels: input.channels.value }, from, kernel);
		case 'relu':
			return `tf.relu(${from})`;
		case 'shuffle': {
			const [height, width, channels] = dimensions(input);
			const groups = layer.groups.value;
			const table = `tf.reshape(${from}, [${height}, ${width}, ${groups}, ${channels / groups}])`;
			return `tf.reshape(tf.transpose(${table}, [0, 1, 3, 2]), [${height}, ${width}, ${channels}])`;
		}
		case 'avgPool':
		case 'maxPool': {
			const window: Pair = [layer.kernel[0].value, layer.kernel[1].value];
			return `tf.${layer.op}(${from}, ${pair(window)}, ${pair(layer.stride)}, '${named(layer.padding)}')`;
		}
		case 'add':
			return `tf.add(${from}, ${branch})`;
		case 'concat':
			return `tf.concat([${(layer.branchFirst ? [branch, from] : [from, branch]).join(', ')}], -1)`;
		default:
			throw new RangeError(`no statement is known for ${layer.op}`);
	}
}

/** The name of a padding, which TensorFlow.js takes as it is. */
function named(padding: Padding): string {
	if (typeof padding === 'string') return padding;
	throw new RangeError('no statement is known for padding by numbers');
}

/** A convolution, and the channels that it reads. */
interface Grouped {
	readonly layer: Convolution;
	readonly channels: number;
}

function convolution({ layer, channels }: Grouped, from: string, kernel: string): string {
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
