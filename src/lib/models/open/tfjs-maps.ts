import { LayerError } from '../../ops/error';
import { flatten, globalAvgPool, maxPool, type Layer } from '../../ops/layer';
import { shapeText, type Shape } from '../../ops/shape';
import type { Json } from '../json';
import { isList, isOverMap, mapAxes } from './file-layout';
import { first, unchanged, unknown, type Meaning } from './graph';
import { concatenated, resized, slice, split } from './map-parts';
import { padded, reshape, transposed } from './map-shapes';
import type { Arrangement } from './tfjs-arrangement';
import { wholeSettingOf } from './tfjs-attributes';
import { computed, type Constant } from './tfjs-constants';

/** An operation with the constants among what it reads. */
export interface GraphOperation {
	readonly node: Json;
	readonly type: string;
	/** Each operand that is a constant, by its place; nothing for values that are computed. */
	readonly constants: readonly (Constant | undefined)[];
	/** How the axes of what it reads lie. */
	readonly arrangement: Arrangement;
}

type Numbers = readonly number[];

/** Operations that give maps another shape, which constants tell. */
export const mapOperations: Readonly<Record<string, (operation: GraphOperation) => Meaning>> = {
	Pad: padding,
	PadV2: padding,
	MirrorPad: padding,
	Reshape: reshaping,
	Transpose: ({ constants, arrangement: { layout } }) =>
		told('how axes change places', [constants[1]], (order) => transposed(order, layout)),
	Mean: overMap('a mean', () => globalAvgPool()),
	Max: overMap('the largest value', ({ height, width }) =>
		maxPool({ kernel: [height.value, width.value], padding: 'valid' }),
	),
	Split: ({ node, constants, arrangement: { layout } }) =>
		told('where it is split', [constants[0]], ([axis = 0]) =>
			split({ axis, layout }, wholeSettingOf(node, 'num_split') ?? 1, undefined),
		),
	SplitV: ({ constants, arrangement: { layout } }) =>
		told('where it is split', [constants[2], constants[1]], ([axis = 0], sizes) =>
			split({ axis, layout }, sizes.length, sizes),
		),
	Slice: ({ constants, arrangement: { layout } }) =>
		told('what is cut out', constants.slice(1, 3), (starts, sizes) =>
			slice({ ...cutBySizes(starts, sizes), axes: starts.map((_, axis) => axis), steps: [] }, layout),
		),
	StridedSlice: (operation) =>
		told('what is cut out', operation.constants.slice(1, 4), (...given) => strided(operation, given)),
	ResizeBilinear: enlarging,
	ResizeNearestNeighbor: enlarging,
	ConcatV2: joining,
	Unpack: ({ node }) => ofBatch(node, 'taken apart'),
	Pack: ({ node, constants }) =>
		constants.length === 1
			? ofBatch(node, 'put together')
			: unknown('a new axis must be that of the batch: got more'),
};

/** What depends on small constants, which have to be known. @param what they say, as a sentence begins */
function told(
	what: string,
	constants: GraphOperation['constants'],
	made: (...wholes: readonly [Numbers, Numbers, Numbers]) => Meaning,
): Meaning {
	const dark = constants.findIndex((constant) => constant?.wholes === undefined);
	if (dark !== -1) {
		const { place, remedy } = constants[dark]?.where ?? computed;
		return unknown(`${what} must be known: it is ${place}; ${remedy}`);
	}
	const [some = [], more = [], most = []] = constants.map((constant) => constant?.wholes ?? []);
	return made(some, more, most);
}

function padding({ constants, arrangement: { layout } }: GraphOperation): Meaning {
	return told('how much is added', [constants[1]], (pairs) =>
		// For each axis, before and behind.
		padded(
			pairs.filter((_, index) => index % 2 === 0),
			pairs.filter((_, index) => index % 2 === 1),
			layout,
		),
	);
}

/** The same values in another shape; without its sides, by how many there are. */
function reshaping({ constants, arrangement: { layout } }: GraphOperation): Meaning {
	const target = constants[1];
	if (target?.wholes !== undefined) return reshape(target.wholes, layout);
	const axes = target?.dims[0];
	if (axes === 2) return { kind: 'layers', layers: () => [flatten()] };
	if (target !== undefined && axes === 4) {
		return { kind: 'shaped', output: (inputs) => column(first(inputs), target), isWork: false };
	}
	return told('the shape', [target], (sides) => reshape(sides, layout));
}

/** A map of one place, which has the same shape whichever way its four axes are told. */
function column(input: Shape, { where }: Constant): Shape {
	if (isList(input)) return input;
	const found = `a reshape of ${shapeText(input)} must have its sides in the file: they are ${where.place}`;
	throw new LayerError('shapes-match', found, where.remedy);
}

function overMap(what: string, layer: (input: Shape) => Layer): (operation: GraphOperation) => Meaning {
	const made: Meaning = { kind: 'layers', layers: (input) => [layer(input)] };
	return ({ constants: [, axes], arrangement: { layout } }) => {
		const rule = `${what} must run over rows and columns`;
		if (axes?.wholes !== undefined) {
			const isKnown = isOverMap(axes.wholes, layout);
			return isKnown
				? made
				: unknown(`${rule}, axes ${mapAxes(layout).join(' and ')}: got ${axes.wholes.join(', ')}`);
		}
		// Without their numbers: two axes of a map are its sides, or the next layer does not fit.
		if (axes?.dims.join() === '2') return made;
		return unknown(`${rule}, two axes: got ${axes?.dims.join() ?? 'none'}`);
	};
}

function cutBySizes(starts: Numbers, sizes: Numbers): { readonly starts: Numbers; readonly ends: Numbers } {
	return { starts, ends: sizes.map((size, axis) => (size === -1 ? theEnd : size + (starts[axis] ?? 0))) };
}

/** Behind any map. */
const theEnd = Number.MAX_SAFE_INTEGER;

/** A slice as `map[:, 1:-1, 0, ::2]` writes it, what is left out in masks of a bit for each axis. */
function strided(
	{ node, arrangement: { layout } }: GraphOperation,
	[begin = [], end = [], steps = []]: readonly Numbers[],
): Meaning {
	const isMarked = (name: string, index: number): boolean =>
		(((wholeSettingOf(node, name) ?? 0) >> index) & 1) === 1;
	const all = begin.map((start, index) => ({
		index,
		start: isMarked('begin_mask', index) ? 0 : start,
		end: isMarked('end_mask', index) ? theEnd : (end[index] ?? theEnd),
		isOne: isMarked('shrink_axis_mask', index),
		step: steps[index] ?? 1,
	}));
	if (all.some(({ index }) => isMarked('new_axis_mask', index))) {
		return unknown('a slice must leave the axes of a map: got a new one');
	}
	// Axes behind an ellipsis are counted from the end.
	const gap = all.findIndex(({ index }) => isMarked('ellipsis_mask', index));
	const cuts = all.filter(({ index }) => index !== gap);
	return slice(
		{
			axes: cuts.map(({ index }) => (gap === -1 || index < gap ? index : index - begin.length)),
			starts: cuts.map(({ start }) => start),
			ends: cuts.map(({ start, end: until, isOne }) => (isOne ? start + 1 || theEnd : until)),
			steps: cuts.map(({ step }) => step),
		},
		layout,
	);
}

function enlarging({ constants }: GraphOperation): Meaning {
	return told('how large it becomes', [constants[1]], ([height = 0, width = 0]) =>
		resized(() => [height, width]),
	);
}

function joining({ constants, arrangement: { layout } }: GraphOperation): Meaning {
	if (constants.slice(0, -1).some((constant) => constant !== undefined)) {
		return unknown('what is put together must be maps: got a constant');
	}
	// Without its number, the axis of the channels is the one that the next layer fits.
	const [axis] = constants.at(-1)?.wholes ?? [];
	return axis === undefined ? { kind: 'join', op: 'concat' } : concatenated({ axis, layout });
}

/** The batch holds one picture, which is itself. */
function ofBatch(node: Json, done: string): Meaning {
	const axis = wholeSettingOf(node, 'axis') ?? 0;
	if (axis === 0) return unchanged;
	return unknown(`maps must be ${done} along the batch, axis 0: got ${axis}`);
}
