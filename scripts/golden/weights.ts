import { ndArray, type NdArray } from '$lib/ops/array';
import { formulaWeights } from '$lib/ops/formula-weights';
import type { Stage } from '$lib/ops/stages';
import { mapRoles, weightShapes, type Role, type Weights } from '$lib/ops/weights';
import { field, fields, JsonError, optionalField, truth, whole, type Json } from '$lib/models/json';
import type { Op } from './operations';
import { listedTensor, positive, requireModest } from './tensors';

/** The shapes that the golden format gives to a stage's weights, by role. */
export type Shapes = Partial<Record<Role, readonly number[]>>;

/** Where a case's weights come from: its lists, or the formula. */
export interface WeightSource {
	/** @param prefix what stands before the role in the weight's name */
	readonly take: (layer: Json, prefix: string, shapes: Shapes) => Weights;
	/** Names of listed weights that no layer took. */
	readonly unused: () => readonly string[];
}

/** Depthwise kernels are `[height, width, channels, multiplier]`: our memory under another shape. */
export function goldenShapes(op: Op, stage: Stage): Shapes {
	const shapes = weightShapes(stage);
	if (op !== 'depthwiseConv2d' || shapes.kernel === undefined) return shapes;
	const channels = stage.input.channels.value;
	const [height = 1, width = 1, depth = 1, filters = 1] = shapes.kernel;
	return { ...shapes, kernel: [height, width, channels, (depth * filters) / channels] };
}

/** Weights under the engine's shapes. */
export function engineWeights(stage: Stage, weights: Weights): Weights {
	return mapRoles(weightShapes(stage), (shape, role) => ndArray(shape, weights[role]?.data ?? []));
}

/** The weights of a case. @param weights its field `weights` */
export function weightSource(weights: Json, attrs: Json): WeightSource {
	const formula = optionalField(weights, 'formula');
	if (formula !== undefined && truth(formula)) return fromFormula(whole(field(attrs, 'seed'), 0));
	const taken = new Set<string>();
	return {
		take: (_, prefix, shapes) =>
			mapRoles(shapes, (shape, role) => {
				taken.add(prefix + role);
				return requireShape(field(weights, prefix + role), shape);
			}),
		unused: () => fields(weights).flatMap(([name]) => (taken.has(name) ? [] : [name])),
	};
}

function fromFormula(seed: number): WeightSource {
	return {
		take: (layer, _, shapes) => {
			for (const shape of Object.values(shapes)) requireModest(shape, layer.place);
			return formulaWeights(shapes, {
				seed,
				layer: whole(field(layer, 'index')),
				...(shapes.kernel && { fanIn: positive(field(layer, 'fanIn')) }),
				...(shapes.variance && { sigma: positive(field(layer, 'sigma')) }),
			});
		},
		unused: () => [],
	};
}

function requireShape(json: Json, shape: readonly number[]): NdArray {
	const tensor = listedTensor(json);
	if (tensor.shape.join() === shape.join()) return tensor;
	throw new JsonError(
		json.place,
		`must have the shape ${shape.join('×')}: got ${tensor.shape.join('×')}`,
		'correct the weights or the attributes',
	);
}
