import { cost, volume } from '../../ops/cost';
import type { Layer } from '../../ops/layer';
import { outputShape, shape, type Shape } from '../../ops/shape';
import { evaluate, plus, type Polynomial } from '../../ops/size';
import { stages, type Stage } from '../../ops/stages';
import { first, type GraphNode, type Meaning, type ModelGraph } from './graph';
import { orderedNodes } from './ordered';

/** What a list of layers costs, in whole numbers. */
export interface Costs {
	readonly macs: number;
	/** Values of kernels. */
	readonly weights: number;
	/** All trained values. */
	readonly params: number;
	/** Bytes moved at 4 a value: maps read and written, and weights. */
	readonly bytes: number;
}

/** A layer of a file, counted as far as it can be. */
export interface CountedLayer {
	readonly name: string;
	/** As the file calls it. */
	readonly type: string;
	readonly input: Shape | undefined;
	readonly output: Shape | undefined;
	/** The operations of the engine that it is. */
	readonly stages: readonly Stage[];
	readonly costs: Costs;
	/** `shaped` multiplies nothing by weights; `unknown` and `broken` have a reason; `unreached` reads one of these. */
	readonly state: 'counted' | 'shaped' | 'unknown' | 'broken' | 'unreached';
	/** Why it is not counted: a sentence, or the name of the layer that it waits for. */
	readonly why: string | undefined;
	/** Whether it works on values although no convention counts that. */
	readonly isUncountedWork: boolean;
	/** Whether an activation is part of it, or the only layer that reads it is a batch norm or an activation. */
	readonly isFused: boolean;
}

/** All layers of a model, and what those that could be counted cost together. */
export interface CountedModel extends Pick<ModelGraph, 'format' | 'title' | 'isSideOpen'> {
	readonly input: Shape;
	readonly layers: readonly CountedLayer[];
	readonly total: Costs;
}

const nothing: Costs = { macs: 0, weights: 0, params: 0, bytes: 0 };
const bytesPerValue = 4;

/**
 * Counts every layer of a graph: what the engine knows by its own cost code, what only changes the shape by that, and what
 * it does not know not at all, nor what reads it.
 * @throws ModelFileError if layers read one another in a circle, or what nothing makes
 */
export function countedModel(graph: ModelGraph): CountedModel {
	const shapes = new Map<string, Shape>(graph.inputs.map(({ name, shape }) => [name, shape]));
	/** For each value that has no shape, the layer to blame. */
	const blamed = new Map<string, string>();
	const ordered = orderedNodes(graph);
	const readers = readersOf(ordered);
	const layers = ordered.map(({ name, type, reads, makes, meaning }) => {
		const missing = reads.find((value) => !shapes.has(value));
		const counted =
			missing === undefined
				? counting(
						meaning,
						reads.flatMap((value) => shapes.get(value) ?? []),
					)
				: unreached(blamed.get(missing) ?? missing);
		for (const value of makes) {
			if (counted.output !== undefined) shapes.set(value, counted.output);
			else blamed.set(value, missing === undefined ? name : (blamed.get(missing) ?? missing));
		}
		const isFused = meaning.kind === 'layers' && meaning.isFused === true;
		const [follower, ...more] = makes.flatMap((value) => readers.get(value) ?? []);
		const isFollowedByFusable =
			more.length === 0 && follower?.meaning.kind === 'layers' && follower.meaning.isFusable === true;
		return { name, type, ...counted, isFused: isFused || isFollowedByFusable };
	});
	const [fed] = graph.inputs;
	const { format, title, isSideOpen } = graph;
	const input = fed?.shape ?? shape(1, 1, 1);
	return { format, title, isSideOpen, input, layers, total: totalCosts(layers.map(({ costs }) => costs)) };
}

function readersOf(nodes: readonly GraphNode[]): ReadonlyMap<string, readonly GraphNode[]> {
	const readers = new Map<string, GraphNode[]>();
	for (const node of nodes) {
		for (const value of node.reads) readers.set(value, [...(readers.get(value) ?? []), node]);
	}
	return readers;
}

/** Costs added up. */
export function totalCosts(all: readonly Costs[]): Costs {
	const sum = (name: keyof Costs): number => all.reduce((before, costs) => before + costs[name], 0);
	return { macs: sum('macs'), weights: sum('weights'), params: sum('params'), bytes: sum('bytes') };
}

/** What layers in a row cost. @throws LayerError if they do not fit, RangeError if it is too much to count exactly */
export function rowCosts(
	layers: readonly Layer[],
	input: Shape,
): Costs & { readonly stages: readonly Stage[] } {
	const list = stages(layers, input);
	const { macs, weights, params, bytes } = cost(list, input);
	return {
		...{ macs: whole(macs), weights: whole(weights), params: whole(params), bytes: whole(bytes) },
		stages: list,
	};
}

type Counted = Omit<CountedLayer, 'name' | 'type' | 'isFused'>;

function counting(meaning: Meaning, inputs: readonly Shape[]): Counted {
	const [input] = inputs;
	const none = { input, output: undefined, stages: [], costs: nothing, isUncountedWork: false };
	if (meaning.kind === 'unknown') return { ...none, state: 'unknown', why: meaning.why };
	try {
		return { ...none, why: undefined, ...known(meaning, inputs) };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { ...none, state: 'broken', why: error.message };
	}
}

function unreached(name: string): Counted {
	const none = { input: undefined, output: undefined, stages: [], costs: nothing, isUncountedWork: false };
	return { ...none, state: 'unreached', why: name };
}

type Known = Pick<CountedLayer, 'output' | 'costs' | 'state'> & Partial<Counted>;

function known(meaning: Exclude<Meaning, { kind: 'unknown' }>, inputs: readonly Shape[]): Known {
	switch (meaning.kind) {
		case 'layers': {
			const { stages: list, ...costs } = rowCosts(meaning.layers(first(inputs)), first(inputs));
			const output = list.at(-1)?.output ?? first(inputs);
			const missing = (meaning.missing?.trained ?? 0) * output.channels.value;
			return { state: 'counted', output, stages: list, costs: { ...costs, params: costs.params - missing } };
		}
		case 'join': {
			meaning.requireFit?.(inputs);
			const join = { op: meaning.op, branch: [], branchFirst: false } as const;
			const output = inputs.slice(1).reduce((main, branch) => outputShape(join, main, branch), first(inputs));
			return { state: 'shaped', output, costs: { ...nothing, bytes: moved([...inputs, output]) } };
		}
		case 'shaped': {
			const output = meaning.output(inputs);
			const params = meaning.params ?? 0;
			const bytes = meaning.isWork ? moved([...inputs, output]) + bytesPerValue * params : 0;
			return {
				state: 'shaped',
				output,
				costs: { ...nothing, params, bytes },
				isUncountedWork: meaning.isWork,
			};
		}
	}
}

function moved(shapes: readonly Shape[]): number {
	return bytesPerValue * whole(plus(...shapes.map(volume)));
}

function whole(polynomial: Polynomial): number {
	return evaluate(polynomial).numerator;
}
