import type { Layer, Operation } from './description';
import { loops, type Loops } from './loops';
import { outputShape, type Shape } from './shape';

/** One operation in order of execution, with everything about it that follows from the sizes. */
export interface Stage {
	readonly layer: Operation;
	/** The layer's name with those of the blocks around it, `stage2.unit1.dw`; empty if none has one. */
	readonly name: string;
	/** Which stages it reads, by index; `INPUT` for the network's input. A join reads main, then branch. */
	readonly reads: readonly number[];
	readonly input: Shape;
	/** What the branch of a join makes; the input where there is none. */
	readonly branch: Shape;
	readonly output: Shape;
	readonly loops: Loops;
}

/** The index that stands for the network's input in `Stage.reads`. */
export const INPUT = -1;

/**
 * Layers as a flat list in order of execution; a branch runs just before its join.
 * @throws LayerError if a layer does not fit what comes before it
 */
export function stages(layers: readonly Layer[], input: Shape): readonly Stage[] {
	const list: Stage[] = [];
	const walk = { list, input };
	append(walk, layers, { from: INPUT, prefix: '' });
	return list;
}

/** What the last stage makes. */
export function finalShape(list: readonly Stage[], input: Shape): Shape {
	return list.at(-1)?.output ?? input;
}

interface Walk {
	readonly list: Stage[];
	readonly input: Shape;
}

/** Where a list of layers begins: what it reads, and the names of the blocks around it. */
interface Beginning {
	readonly from: number;
	readonly prefix: string;
}

/** Appends layers that read stage `from`; returns the stage that holds their result. */
function append(walk: Walk, layers: readonly Layer[], { from, prefix }: Beginning): number {
	let current = from;
	for (const layer of layers) {
		const name = [prefix, layer.name].filter(Boolean).join('.');
		current =
			layer.op === 'block'
				? append(walk, layer.layers, { from: current, prefix: name })
				: appendOperation(walk, layer, { current, from, prefix, name });
	}
	return current;
}

interface Place extends Beginning {
	readonly current: number;
	readonly name: string;
}

function appendOperation(walk: Walk, layer: Operation, place: Place): number {
	const joins = layer.op === 'add' || layer.op === 'concat';
	const side = joins ? append(walk, layer.branch, place) : place.current;
	const [input, branch] = [shapeAt(walk, place.current), shapeAt(walk, side)];
	const output = outputShape(layer, input, branch);
	walk.list.push({
		layer,
		name: place.name,
		reads: joins ? [place.current, side] : [place.current],
		input,
		branch,
		output,
		loops: loops(layer, input, output),
	});
	return walk.list.length - 1;
}

function shapeAt(walk: Walk, index: number): Shape {
	return walk.list[index]?.output ?? walk.input;
}
