import { cost } from '../ops/cost';
import { add, block, concat, type Layer } from '../ops/layer';
import { outputShape, shape, type Shape } from '../ops/shape';
import { stages } from '../ops/stages';
import {
	field,
	items,
	JsonError,
	oneOf,
	optionalField,
	parseJson,
	placed,
	requireFieldsAmong,
	shown,
	truth,
	type Json,
} from './json';
import { optional, size } from './json-sizes';
import { named, operation, operationNames } from './layer-fields';
import type { Model } from './model';

/** What a written list describes. */
export type LayerList = Pick<Model, 'input' | 'layers'>;

/** Deeper nesting of blocks and branches is taken for a slip. */
const deepest = 16;

const layerNames = [...operationNames, 'add', 'concat', 'block'] as const;

/**
 * Reads a list of layers from JSON text: `{"input": [height, width, channels], "layers": [...]}`. Each layer
 * is an object with `op` (a constructor's name), that constructor's options, and at will a `name`.
 * `inChannels` is never written: it follows from the layer before. `add` and `concat` may have a `branch` of
 * layers, which reads the input of the list that holds the join; a `block` has `layers`.
 * @throws JsonError naming the layer's place, the rule, the value and what would do instead
 */
export function parseLayerList(source: string): LayerList {
	const json = parseJson(source);
	requireFieldsAmong(json, ['input', 'layers']);
	const input = inputShape(field(json, 'input'));
	const { layers } = list(field(json, 'layers'), input, 0);
	if (layers.length === 0)
		throw new JsonError('layers', 'there must be at least one layer: got none', 'add one');
	placed({ place: 'layers', value: layers }, () => cost(stages(layers, input), input));
	return { input, layers };
}

interface Chain {
	readonly layers: readonly Layer[];
	readonly output: Shape;
}

function inputShape(json: Json): Shape {
	const [height, width, channels, ...more] = items(json).map(size);
	if (height !== undefined && width !== undefined && channels !== undefined && more.length === 0) {
		return shape(height, width, channels);
	}
	throw new JsonError(
		json.place,
		`must be [height, width, channels]: got ${shown(json.value)}`,
		'try [224, 224, 3]',
	);
}

function list(json: Json, input: Shape, depth: number): Chain {
	if (depth > deepest) {
		throw new JsonError(json.place, `must be nested at most ${deepest} deep: got more`, 'try flatter blocks');
	}
	const layers: Layer[] = [];
	let output = input;
	for (const item of items(json)) {
		const chain = placed(item, () => next(item, { start: input, input: output, depth: depth + 1 }));
		layers.push(...chain.layers);
		output = chain.output;
	}
	return { layers, output };
}

interface Around {
	/** What the list that holds the layer reads. */
	readonly start: Shape;
	/** What the layer reads. */
	readonly input: Shape;
	readonly depth: number;
}

function next(json: Json, { start, input, depth }: Around): Chain {
	const op = oneOf(field(json, 'op'), layerNames);
	if (op === 'block') {
		requireFieldsAmong(json, ['op', 'name', 'layers']);
		const { layers, output } = list(field(json, 'layers'), input, depth);
		return { layers: [block(named(json).name ?? '', layers)], output };
	}
	if (op === 'add' || op === 'concat') {
		const written = optionalField(json, 'branch');
		const branch = written === undefined ? { layers: [], output: start } : list(written, start, depth);
		const join = op === 'add' ? added(json, branch.layers) : concatenated(json, branch.layers);
		return { layers: [join], output: outputShape(join, input, branch.output) };
	}
	const layer = operation(op, json, input.channels.value);
	return { layers: [layer], output: outputShape(layer, input) };
}

function added(json: Json, branch: readonly Layer[]): ReturnType<typeof add> {
	requireFieldsAmong(json, ['op', 'name', 'branch']);
	return add({ ...named(json), branch });
}

function concatenated(json: Json, branch: readonly Layer[]): ReturnType<typeof concat> {
	requireFieldsAmong(json, ['op', 'name', 'branch', 'branchFirst']);
	return concat({ ...named(json), branch, ...optional(json, 'branchFirst', truth) });
}
