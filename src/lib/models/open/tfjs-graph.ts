import { field, items, JsonError, type Json } from '../json';
import { mostNodes, unknown, type GraphNode, type ModelGraph } from './graph';
import { readFedShape, type FedShape } from './keras-input';
import { ModelFileError } from './model-file-error';
import { arrangementOf, arrangements, type Arrangement } from './tfjs-arrangement';
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
	const found = arrangements(nodes, constants);
	const inputs = nodes
		.filter((node) => isOf(node, ['Placeholder']))
		.map((node) => inputOf(node, found.has(nameOf(node))));
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
	const known = { constants, others: othersOf(working), found };
	return {
		format: 'tfjs',
		title: 'TensorFlow.js',
		inputs: inputs.map(({ name, fed }) => ({ name, shape: fed.shape })),
		nodes: working.map((node) => graphNode(node, known)),
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

/** What is known of the values of a graph. */
interface Known {
	readonly constants: Constants;
	readonly others: Others;
	readonly found: ReadonlyMap<string, Arrangement>;
}

function graphNode(node: Json, { constants, others, found }: Known): GraphNode {
	const [name, type, operands] = [nameOf(node), typeOf(node), valuesReadBy(node)];
	const reads = operands.filter((value) => !constants.has(value));
	const operation = {
		...{ node, type, constants: operands.map((value) => constants.get(value)) },
		arrangement: arrangementOf(node, found),
	};
	return {
		name,
		type,
		reads,
		makes: [name, ...(others.get(name) ?? [])],
		meaning:
			reads.length === 0
				? unknown('it must work on what is fed: it reads constants only')
				: graphMeaning(operation),
	};
}

function inputOf(node: Json, isChannelsFirst: boolean): { readonly name: string; readonly fed: FedShape } {
	const shape = shapeOf(node, 'shape');
	const sides = shape && dimsOf(shape);
	if (shape === undefined || sides === undefined) {
		throw new JsonError(node.place, 'an input must say its shape: got none', 'convert the model anew');
	}
	return { name: nameOf(node), fed: readFedShape({ place: shape.place, value: sides }, isChannelsFirst) };
}

function isOf(node: Json, types: readonly string[]): boolean {
	return types.includes(typeOf(node));
}
