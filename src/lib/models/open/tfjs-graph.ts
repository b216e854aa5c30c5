import { field, items, JsonError, type Json } from '../json';
import { mostNodes, type GraphNode, type ModelGraph } from './graph';
import { readFedShape, type FedShape } from './keras-input';
import { ModelFileError } from './model-file-error';
import { dimsOf, shapeOf } from './tfjs-attributes';
import { constantsOf, type Constants } from './tfjs-constants';
import { nameOf, typeOf, valuesReadBy } from './tfjs-nodes';
import { graphMeaning } from './tfjs-operations';
import type { ReadWeights } from './tfjs-shards';

/**
 * A graph model of TensorFlow.js, operation by operation. Its `model.json` has the shapes of all weights; what its constants
 * hold, such as paddings and the sides of shapes, is in the files of weights, and known as far as these were chosen.
 * @throws JsonError or ModelFileError if the description is none
 */
export function tfjsGraph(json: Json, read?: ReadWeights): ModelGraph {
	const nodes = items(field(field(json, 'modelTopology'), 'node'));
	const constants = constantsOf(json, nodes, read);
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
	const [name, type, operands] = [nameOf(node), typeOf(node), valuesReadBy(node)];
	const operation = { node, type, constants: operands.map((value) => constants.get(value)) };
	return {
		name,
		type,
		reads: operands.filter((value) => !constants.has(value)),
		makes: [name, ...(others.get(name) ?? [])],
		meaning: graphMeaning(operation),
	};
}

function inputOf(node: Json): { readonly name: string; readonly fed: FedShape } {
	const shape = shapeOf(node, 'shape');
	const sides = shape && dimsOf(shape);
	if (shape === undefined || sides === undefined) {
		throw new JsonError(node.place, 'an input must say its shape: got none', 'convert the model anew');
	}
	return { name: nameOf(node), fed: readFedShape({ place: shape.place, value: sides }, false) };
}

function isOf(node: Json, types: readonly string[]): boolean {
	return types.includes(typeOf(node));
}
