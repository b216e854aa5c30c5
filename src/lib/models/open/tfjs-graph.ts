import { field, items, JsonError, optionalField, text, type Json } from '../json';
import { mostNodes, type GraphNode, type ModelGraph } from './graph';
import { readFedShape, type FedShape } from './keras-input';
import { ModelFileError } from './model-file-error';
import { dimsOf, shapeOf, tensorShapeOf } from './tfjs-attributes';
import { graphMeaning } from './tfjs-operations';

/** The sides of constants, by name. */
type Constants = ReadonlyMap<string, readonly number[]>;

/**
 * A graph model of TensorFlow.js, operation by operation. Its `model.json` has the shapes of all weights, but of no
 * constant what it holds: what depends on that is not known.
 * @throws JsonError or ModelFileError if the description is none
 */
export function tfjsGraph(json: Json): ModelGraph {
	const nodes = items(field(field(json, 'modelTopology'), 'node'));
	const constants = constantsOf(json, nodes);
	const inputs = nodes.filter((node) => isOf(node, ['Placeholder'])).map(inputOf);
	if (inputs.length === 0) {
		throw new ModelFileError('a model must say what it is fed: got no Placeholder', 'convert it anew');
	}
	const working = nodes.filter(
		(node) => !isOf(node, ['Placeholder', 'Const', 'NoOp']) && !constants.has(nameOf(node)),
	);
	if (working.length > mostNodes) {
		const found = `a model must have at most ${mostNodes} operations: got ${working.length}`;
		throw new ModelFileError(found, 'open a part of it');
	}
	const others = othersOf(working);
	return {
		format: 'tfjs',
		title: 'TensorFlow.js',
		inputs: inputs.map(({ name, fed }) => ({ name, shape: fed.shape })),
		nodes: working.map((node) => graphNode(node, constants, others)),
		isSideOpen: inputs.some(({ fed }) => fed.isSideOpen),
	};
}

/** Names of values by the operation that makes them: the first has its name, others, which are listed here, a number behind. */
type Others = ReadonlyMap<string, ReadonlySet<string>>;

function othersOf(nodes: readonly Json[]): Others {
	const others = new Map<string, Set<string>>();
	for (const value of nodes.flatMap(valuesReadBy)) {
		const [maker = '', number] = value.split(':');
		if (number !== undefined) others.set(maker, (others.get(maker) ?? new Set()).add(value));
	}
	return others;
}

function graphNode(node: Json, constants: Constants, others: Others): GraphNode {
	const [name, type, operands] = [nameOf(node), text(field(node, 'op')), valuesReadBy(node)];
	const operation = { node, type, constants: operands.map((value) => constants.get(value)) };
	return {
		name,
		type,
		reads: operands.filter((value) => !constants.has(value)),
		makes: [name, ...(others.get(name) ?? [])],
		meaning: graphMeaning(operation),
	};
}

/** What an operation reads, without what it only waits for. */
function valuesReadBy(node: Json): readonly string[] {
	const listed = optionalField(node, 'input');
	if (listed === undefined) return [];
	return items(listed)
		.map(text)
		.filter((value) => !value.startsWith('^'))
		.map((value) => value.replace(/:0$/, ''));
}

/** Weights from the manifest, other constants by themselves, and what only passes one of them on. */
function constantsOf(json: Json, nodes: readonly Json[]): Constants {
	const constants = new Map<string, readonly number[]>();
	for (const node of nodes) {
		if (!isOf(node, ['Const'])) continue;
		const shape = tensorShapeOf(node, 'value');
		const dims = (shape && dimsOf(shape)) ?? [];
		constants.set(
			nameOf(node),
			dims.map((side) => side ?? 0),
		);
	}
	const manifest = optionalField(json, 'weightsManifest');
	for (const group of manifest === undefined ? [] : items(manifest)) {
		for (const weight of items(field(group, 'weights'))) {
			constants.set(text(field(weight, 'name')), items(field(weight, 'shape')).map(side));
		}
	}
	for (const node of nodes) {
		const [source = ''] = valuesReadBy(node);
		const dims = constants.get(source);
		if (dims !== undefined && isOf(node, ['Identity'])) constants.set(nameOf(node), dims);
	}
	return constants;
}

function side({ place, value }: Json): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
	throw new JsonError(place, 'must be a whole number of at least 0', 'convert the model anew');
}

function inputOf(node: Json): { readonly name: string; readonly fed: FedShape } {
	const shape = shapeOf(node, 'shape');
	const sides = shape && dimsOf(shape);
	if (shape === undefined || sides === undefined) {
		throw new JsonError(node.place, 'an input must say its shape: got none', 'convert the model anew');
	}
	return { name: nameOf(node), fed: readFedShape({ place: shape.place, value: sides }, false) };
}

function nameOf(node: Json): string {
	return text(field(node, 'name'));
}

function isOf(node: Json, types: readonly string[]): boolean {
	return types.includes(text(field(node, 'op')));
}
