import type { RegisteredKind } from '../ops/convolutions';
import {
	inputShape,
	numberNames,
	parameters,
	plainParameters,
	type Kind,
	type Parameters,
	type Values,
} from '../ops/convolution';
import { cost, type TotalCost } from '../ops/cost';
import { ratio, type Ratio } from '../ops/ratio';
import { obstacle } from '../ops/settle';
import { dimensions, shapeText, type Shape } from '../ops/shape';
import { evaluate, type Polynomial } from '../ops/size';
import { finalShape, stages } from '../ops/stages';

/** One way to make the output: what it costs, and its share of the standard convolution's work. */
export interface Way {
	readonly kind: RegisteredKind;
	readonly macs: number;
	readonly weights: number;
	readonly activations: number;
	readonly ratio: Ratio;
}

/** What the ways are compared for. */
export interface Task {
	/** The kind whose dials stand where the values say. */
	readonly kind: Kind;
	readonly values: Values;
	readonly input: Shape;
	readonly output: Shape;
	/** Multiply-accumulates of the standard convolution between the two shapes. */
	readonly standard: Polynomial;
}

/** All kinds that make this output from this input with the dials as they stand, the standard first. */
export function ways(kinds: readonly RegisteredKind[], task: Task): Way[] {
	return kinds.flatMap((kind) => {
		const values = dialled(kind, task);
		if (obstacle(kind, values) !== undefined) return [];
		return way(kind, parameters(kind, values), task);
	});
}

/**
 * The dials that a kind shares with the one at hand as they stand, with as many output channels as that
 * makes; the others where they start.
 */
function dialled(kind: Kind, task: Task): Values {
	const shared = numberNames.filter((name) => kind.controls[name] && task.kind.controls[name]);
	const own = Object.fromEntries(shared.map((name) => [name, task.values[name]]));
	const padding = kind.hasPadding ? task.values.padding : kind.defaults.padding;
	const outChannels = kind.controls.outChannels ? task.output.channels.value : kind.defaults.outChannels;
	return { ...kind.defaults, outChannels, ...own, padding };
}

function way(kind: RegisteredKind, given: Parameters, task: Task): Way[] {
	const shape = inputShape(given);
	const list = stages(kind.layers(given), shape);
	const isSame =
		shapeText(shape) === shapeText(task.input) &&
		shapeText(finalShape(list, shape)) === shapeText(task.output);
	if (!isSame) return [];
	const total = cost(list, shape);
	const number = (field: keyof TotalCost): number => evaluate(total[field]).numerator;
	return [
		{
			kind,
			macs: number('macs'),
			weights: number('weights'),
			activations: number('activations'),
			ratio: ratio(total.macs, task.standard),
		},
	];
}

/** Multiply-accumulates of a standard convolution on the whole map, for a kind that pools; the others have none. */
export function unpooledMacs({ kind, values, input, output, standard }: Task): number | undefined {
	const layers = kind.layers(plainParameters(values));
	if (!layers.some(({ op }) => op === 'maxPool' || op === 'avgPool')) return undefined;
	const [height, width] = dimensions(input);
	const [outHeight, outWidth] = dimensions(output);
	return (evaluate(standard).numerator * (height * width)) / (outHeight * outWidth);
}

/** Multiply-accumulates of the standard convolution of the task, where it is not itself among the ways. */
export function directMacs({ standard }: Task, all: readonly Way[]): number | undefined {
	return all.some(({ kind }) => kind.id === 'standard') ? undefined : evaluate(standard).numerator;
}
