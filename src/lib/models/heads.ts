import { avgPool, flatten, globalAvgPool, pointwise, softmax, type Layer } from '../ops/layer';
import { longestFit, type Fit } from '../ops/longest-fit';
import { dimensions, shapeText, type Shape } from '../ops/shape';
import { finalShape, stages } from '../ops/stages';
import { mobilenet } from './mobilenet';

/** What can stand between the last maps of a network and its classifier. */
export const heads = ['flatten', 'pool', 'global'] as const;
export type Head = (typeof heads)[number];

/** A network whose head and classifier were made for pictures of one size, fed pictures of another. */
export interface HeadedNet extends Fit {
	readonly head: Head;
	readonly alpha: number;
	/** What it is fed. */
	readonly input: Shape;
	/** What the layers before the head make of that. */
	readonly body: Shape;
	/** What the head makes of that; nothing where it does not fit. */
	readonly handedOver: Shape | undefined;
	/** How many numbers the classifier was made for, and how many it makes. */
	readonly expected: number;
	readonly classes: number;
	/** Weights of the classifier. */
	readonly weights: number;
	/** Where it breaks, if it does. */
	readonly brokenAt: 'head' | 'classifier' | undefined;
	/** Side of the window of the head that pools: that of the maps it was made for. */
	readonly window: number;
}

interface Options {
	readonly head: Head;
	readonly alpha: number;
	/** Side of the pictures for which the head and the classifier are made. */
	readonly madeFor: number;
	/** Side of the pictures that are fed. */
	readonly resolution: number;
}

/** MobileNet with one of the heads; what does not fit is told by the engine, not foreseen here. */
export function headedNet({ head, alpha, madeFor, resolution }: Options): HeadedNet {
	const made = bodyOf(alpha, madeFor);
	const fed = bodyOf(alpha, resolution);
	const [window] = dimensions(made.output);
	const between = headLayer(head, window);
	const expected = finalShape(stages([between], made.output), made.output).channels.value;
	const { classes } = made;
	// On a map of one pixel a fully connected layer is a 1×1 convolution (Keras writes it so); it says what it needs.
	const classifier = pointwise({ name: 'fc', inChannels: expected, outChannels: classes, bias: true });
	const fit = longestFit([...fed.layers, between, classifier, softmax()], fed.input);
	const broken = fit.broken && fit.broken.index - fed.layers.length;
	return {
		...fit,
		...{ head, alpha, window, expected, classes },
		input: fed.input,
		body: fed.output,
		handedOver: broken === 0 ? undefined : finalShape(stages([between], fed.output), fed.output),
		weights: expected * classes,
		brokenAt: broken === undefined ? undefined : broken === 0 ? 'head' : 'classifier',
	};
}

interface Body {
	readonly layers: readonly Layer[];
	readonly input: Shape;
	readonly output: Shape;
	readonly classes: number;
}

/** The layers of MobileNet before its own head. */
function bodyOf(alpha: number, resolution: number): Body {
	const { layers, input } = mobilenet({ alpha, resolution });
	const end = layers.findIndex(({ op }) => op === 'globalAvgPool');
	const body = layers.slice(0, end);
	const dense = layers.find((layer) => layer.op === 'dense');
	if (end < 0 || dense === undefined) throw new RangeError(`no classifier for ${shapeText(input)}`);
	const output = finalShape(stages(body, input), input);
	return { layers: body, input, output, classes: dense.units.value };
}

function headLayer(head: Head, window: number): Layer {
	switch (head) {
		case 'flatten':
			return flatten({ name: 'flatten' });
		case 'pool':
			return avgPool({ name: 'pool', kernel: window });
		case 'global':
			return globalAvgPool({ name: 'gap' });
	}
}
