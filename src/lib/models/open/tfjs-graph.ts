import { field, items, JsonError, type Json } from '../json';
import { mostNodes, unknown, type GraphNode, type Meaning, type ModelGraph } from './graph';
import { readFedShape, type FedShape } from './keras-input';
import { ModelFileError } from './model-file-error';
import { orderedNodes } from './ordered';
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
	const placeholders = nodes.filter((node) => isOf(node, ['Placeholder']));
	if (placeholders.length === 0) {
		throw new ModelFileError('a model must say what it is fed: got no Placeholder', 'convert it anew');
	}
	const working = nodes.filter(
		(node) => !isOf(node, ['Placeholder', 'Const', 'NoOp']) && !constants.has(nameOf(node)),
	);
	if (working.length > mostNodes) {
		const found = `a model must have at most ${mostNodes} operations: got ${working.length}`;
		throw new ModelFileError(found, 'open a part of it');
	}
	const operations = linked(working, constants);
	const fed = placeholders.map((node) => ({ node, name: nameOf(node) }));
	const ordered = orderedNodes({ inputs: fed, nodes: operations });
	const found = arrangements(ordered, new Set(fed.map(({ name }) => name)), constants);
	const inputs = fed.map(({ node, name }) => ({ name, ...fedShape(node, found.has(name)) }));
	return {
		format: 'tfjs',
		title: 'TensorFlow.js',
		inputs,
		nodes: operations.map((operation) => ({ ...operation, meaning: meaningOf(operation, constants, found) })),
		isSideOpen: inputs.some(({ isSideOpen }) => isSideOpen),
	};
}

/** An operation with the names of the values that it reads and makes, without constants. */
interface Linked extends Pick<GraphNode, 'name' | 'type' | 'reads' | 'makes'> {
	readonly node: Json;
}

/** The first value of an operation has its name; others, which are those that something reads, have a number behind. */
function linked(nodes: readonly Json[], constants: Constants): readonly Linked[] {
	const others = new Map<string, Set<string>>();
	for (const value of nodes.flatMap(valuesReadBy)) {
		const [maker = '', number] = value.split(':');
		if (number !== undefined) others.set(maker, (others.get(maker) ?? new Set()).add(value));
	}
	return nodes.map((node) => {
		const name = nameOf(node);
		const reads = valuesReadBy(node).filter((value) => !constants.has(value));
		return { node, name, type: typeOf(node), reads, makes: [name, ...(others.get(name) ?? [])] };
	});
}

function meaningOf(
	{ node, type, reads }: Linked,
	constants: Constants,
	found: ReadonlyMap<string, Arrangement>,
): Meaning {
	if (reads.length === 0) return unknown('it must work on what is fed: it reads constants only');
	const operands = valuesReadBy(node).map((value) => constants.get(value));
	return graphMeaning({ node, type, constants: operands, arrangement: arrangementOf(reads, found) });
}

function fedShape(node: Json, isChannelsFirst: boolean): FedShape {
	const shape = shapeOf(node, 'shape');
	const sides = shape && dimsOf(shape);
	if (shape === undefined || sides === undefined) {
		throw new JsonError(node.place, 'an input must say its shape: got none', 'convert the model anew');
	}
	return readFedShape({ place: shape.place, value: sides }, isChannelsFirst);
}

function isOf(node: Json, types: readonly string[]): boolean {
	return types.includes(typeOf(node));
}
