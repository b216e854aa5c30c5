import { batchNorm, dense, softmax, type Layer } from '../ops/layer';
import type { Shape } from '../ops/shape';
import { requireWholeWithin } from './options';
import type { Figure } from './published';

/** A network: what it is fed, its layers, and what has been printed about it. */
export interface Model {
	/** The name with its settings: `MobileNet v1, α = 0.5`. */
	readonly title: string;
	readonly input: Shape;
	readonly layers: readonly Layer[];
	/** Figures that a source prints for exactly these settings; empty for settings that nobody printed. */
	readonly published: readonly Figure[];
	/** What was asked for and cannot be built, with what stands in its place. */
	readonly adjustments?: readonly Adjustment[];
}

/** Channels that a network is asked for and cannot have, since its groups have to divide them. */
export interface Adjustment {
	/** The width of the stages, or that of the first convolution. */
	readonly what: 'width' | 'firstWidth';
	readonly asked: number;
	readonly given: number;
	/** What such a width has to be a multiple of. */
	readonly step: number;
	readonly groups: number;
}

/** The layer and its batch norm, where the network has batch norms. */
export function normalised(layer: Layer, hasBatchNorm: boolean): Layer[] {
	return hasBatchNorm ? [layer, batchNorm()] : [layer];
}

/**
 * The last layers of every model here: a fully connected layer with a bias, and shares that add to 1.
 * @throws OptionError if the number of classes is not a whole number in range
 */
export function classifier(classes: number): Layer[] {
	const units = requireWholeWithin('classes', classes, { min: 1, max: 100_000, suggestion: '10 or 1000' });
	return [dense({ name: 'fc', units }), softmax()];
}
