import { shape, type Shape } from '../../ops/shape';
import { mostNodes, openSide, type GraphNode, type ModelGraph } from './graph';
import { ModelFileError } from './model-file-error';
import { onnxMeaning, type OnnxContext } from './onnx-layers';
import type { OnnxGraph, OnnxNode, OnnxTensor } from './onnx-message';

/** Larger sides are taken for slips. */
const largest = 1_000_000;
/** Rows and columns behind channels, as they come from pictures laid out the other way. */
const toChannelsFirst = '0,3,1,2';

/** A model of an ONNX file as a graph. @throws ModelFileError if it cannot be one */
export function onnxModel(given: OnnxGraph): ModelGraph {
	if (given.nodes.length > mostNodes) {
		throw new ModelFileError(
			`a model must have at most ${mostNodes} operations: got ${given.nodes.length}`,
			'open a part of it',
		);
	}
	const tensors = constants(given);
	const context: OnnxContext = { tensorOf: (name) => tensors.get(name) };
	const fed = given.inputs.filter(({ name }) => !tensors.has(name));
	const inputs = fed.map(({ name, dims }) => ({ name, shape: inputShape(name, dims, given) }));
	const nodes = given.nodes
		.filter(({ type }) => type !== 'Constant')
		.map((node): GraphNode => {
			const reads = node.reads.filter((name) => name !== '' && !tensors.has(name));
			return { ...node, type: typeOf(node), reads, meaning: onnxMeaning(node, context) };
		});
	if (inputs.length === 0) {
		throw new ModelFileError('a model must say what it is fed: got no input', 'export the model anew');
	}
	const isSideOpen = fed.some(({ dims }) => dims.length === 4 && dims.slice(1).some((side) => !isSide(side)));
	return { format: 'onnx', title: given.title === '' ? 'ONNX' : given.title, inputs, nodes, isSideOpen };
}

function typeOf({ type, domain }: OnnxNode): string {
	return domain === '' || domain === 'ai.onnx' ? type : `${domain}.${type}`;
}

/** Tensors that are in the file, by name: weights, and what constants make. */
function constants({ tensors, nodes }: OnnxGraph): ReadonlyMap<string, OnnxTensor> {
	const made = nodes
		.filter(({ type }) => type === 'Constant')
		.map(({ makes, attributes }): [string, OnnxTensor] => {
			const { dims = [], wholes } = attributes.find(({ tensor }) => tensor)?.tensor ?? {};
			return [makes[0] ?? '', { name: makes[0] ?? '', dims, wholes }];
		});
	return new Map([...tensors.map((tensor): [string, OnnxTensor] => [tensor.name, tensor]), ...made]);
}

/** Of `[batch, channels, height, width]`; rows and columns come first where the first operation turns them. */
function inputShape(name: string, dims: readonly (number | undefined)[], { nodes }: OnnxGraph): Shape {
	const [, ...sides] = dims;
	const too = sides.find((side) => side !== undefined && side > largest);
	if (too !== undefined) {
		throw new ModelFileError(
			`a side must be a whole number from 1 to ${largest}: ${name} has ${too}`,
			'export the model with the shape of a picture',
		);
	}
	if (sides.length === 1 && isSide(sides[0])) return shape(1, 1, sides[0]);
	const isTurned = turnsFirst(name, nodes);
	const [channels, height, width] = isTurned ? [sides[2], sides[0], sides[1]] : sides;
	if (sides.length !== 3 || !isSide(channels)) {
		throw new ModelFileError(
			`the input must be [batch, channels, height, width] or [batch, values]: ${name} has ${dims.length} axes`,
			'take a model of pictures, and export it with its number of channels',
		);
	}
	return shape(isSide(height) ? height : openSide, isSide(width) ? width : openSide, channels);
}

/** Whether the first operation puts channels before rows and columns. */
function turnsFirst(name: string, nodes: readonly OnnxNode[]): boolean {
	const reader = nodes.find(({ reads }) => reads.includes(name));
	const turns = reader?.attributes.find((attribute) => attribute.name === 'perm')?.wholes.join();
	return reader?.type === 'Transpose' && turns === toChannelsFirst;
}

function isSide(side: number | undefined): side is number {
	return side !== undefined && Number.isInteger(side) && side >= 1;
}
