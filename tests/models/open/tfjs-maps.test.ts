import { describe, expect, test } from 'vitest';
import { dimensions } from '$lib/ops/shape';
import { graphFiles, graphModel, type Operation, type Weight } from '../../support/graph-model';
import { opened, openedFiles } from '../../support/model-files';

const wholes = (...numbers: number[]): Weight => ({ wholes: numbers });
const scalar = (number: number): Weight => ({ wholes: [number], dims: [] });
const pairs = (...numbers: number[]): Weight => ({ wholes: numbers, dims: [4, 2] });

const constants = {
	...{
		none: wholes(0, 0, 0, 0),
		all: wholes(-1, -1, -1, -1),
		ones: wholes(1, 1, 1, 1),
		from: wholes(0, 1, 0, 2),
	},
	...{
		sizes: wholes(1, 4, -1, 3),
		upTo: wholes(1, -1, 5, 8),
		twice: wholes(1, 2, 2, 3),
		back: wholes(1, 1, 1, -1),
	},
	...{
		zero: wholes(0),
		hollow: wholes(1, 0, 0, 0),
		one: wholes(1),
		three: wholes(3),
		five: wholes(5),
		pad: pairs(0, 0, 0, 1, 2, 3, 0, 0),
	},
	...{
		more: pairs(0, 0, 0, 0, 0, 0, 0, 4),
		batch: pairs(1, 0, 0, 0, 0, 0, 0, 0),
		less: pairs(0, 0, -6, -6, 0, 0, 0, 0),
	},
	...{
		sides: wholes(1, 2),
		fromEnd: wholes(-2, -3),
		columns: wholes(2),
		channels: scalar(3),
		last: scalar(-1),
		rows: scalar(1),
	},
	...{ halves: wholes(4, 4), rest: wholes(2, -1, 2, 2), uneven: wholes(3, 5), large: wholes(20, 15) },
	...{
		list: wholes(-1, 480),
		map: wholes(-1, 5, 12, 8),
		open: wholes(-1, 20, -1, 8),
		row: wholes(-1, 60, 8),
	},
	...{
		table: wholes(-1, 10, 6, 2, 4),
		wrong: wholes(-1, 10, 6, 3, -1),
		turned: wholes(0, 3, 1, 2),
		mirrored: wholes(0, 2, 1, 3),
	},
	...{ shuffle: wholes(0, 1, 2, 4, 3), k: [1, 1, 8, 4] },
} satisfies Readonly<Record<string, Weight>>;

/** What an operation makes of a map of ten rows, six columns and eight channels: its sides, or why it is not known. */
async function made(...[op, reads, settings = {}]: [Operation[1], Operation[2], Operation[3]?]) {
	const files = graphFiles([-1, 10, 6, 8], constants, [['it', op, reads, settings]]);
	const { layers } = await openedFiles(files);
	const { output, why } = layers[0] ?? {};
	return output ? dimensions(output) : why;
}

describe('with the files of weights, maps get the shape that their constants tell', () => {
	test.each([
		['zeros around', 'Pad', ['x', 'pad'], [11, 11, 8]],
		['some value around', 'PadV2', ['x', 'pad', 'one'], [11, 11, 8]],
		['itself around', 'MirrorPad', ['x', 'pad'], [11, 11, 8]],
		['channels of zeros', 'Pad', ['x', 'more'], [10, 6, 12]],
		['a list', 'Reshape', ['x', 'list'], [1, 1, 480]],
		['another map', 'Reshape', ['x', 'map'], [5, 12, 8]],
		['another map, one side left open', 'Reshape', ['x', 'open'], [20, 3, 8]],
		['a table of groups', 'Reshape', ['x', 'table'], [10, 6, 8]],
		['the other layout', 'Transpose', ['x', 'turned'], [10, 6, 8]],
		['means', 'Mean', ['x', 'sides'], [1, 1, 8]],
		['means, axes from the end', 'Mean', ['x', 'fromEnd'], [1, 1, 8]],
		['largest values', 'Max', ['x', 'sides'], [1, 1, 8]],
		['equal parts of sizes', 'SplitV', ['x', 'halves', 'last'], [10, 6, 4]],
		['parts of which one is the rest', 'SplitV', ['x', 'rest', 'channels'], [10, 6, 2]],
		['a window', 'Slice', ['x', 'from', 'sizes'], [4, 6, 3]],
		['a window by steps', 'StridedSlice', ['x', 'from', 'upTo', 'twice'], [4, 3, 2]],
		['new sides', 'ResizeBilinear', ['x', 'large'], [20, 15, 8]],
		['new sides from the nearest', 'ResizeNearestNeighbor', ['x', 'large'], [20, 15, 8]],
		['both behind one another', 'ConcatV2', ['x', 'x', 'channels'], [10, 6, 16]],
		['both, the axis from the end', 'ConcatV2', ['x', 'x', 'last'], [10, 6, 16]],
		['the one picture of a batch', 'Unpack', ['x'], [10, 6, 8]],
	] as const)('%s', async (...[, op, reads, sides]) => {
		expect(await made(op, reads)).toEqual(sides);
	});

	test.each([
		['what is left out', { begin_mask: 0b1111, end_mask: 0b1111 }, ['none', 'none', 'twice'], [5, 3, 3]],
		[
			'one column',
			{ begin_mask: 0b1011, end_mask: 0b1011, shrink_axis_mask: 0b0100 },
			['none', 'all', 'ones'],
			[10, 1, 8],
		],
		[
			'the last column',
			{ begin_mask: 0b1011, end_mask: 0b1011, shrink_axis_mask: 0b0100 },
			['all', 'none', 'ones'],
			[10, 1, 8],
		],
	] as const)('a slice: %s', async (...[, settings, [begin, end, steps], sides]) => {
		expect(await made('StridedSlice', ['x', begin, end, steps], settings)).toEqual(sides);
	});

	test('a slice of channels behind an ellipsis', async () => {
		const weights = { begin: wholes(0, 1), end: wholes(0, 7), steps: wholes(1, 2) };
		const slice: Operation = ['it', 'StridedSlice', ['x', 'begin', 'end', 'steps'], { ellipsis_mask: 1 }];
		const { layers } = await openedFiles(graphFiles([-1, 10, 6, 8], weights, [slice]));
		expect(layers[0]?.output && dimensions(layers[0].output)).toEqual([10, 6, 3]);
	});

	test('both halves of a split go on', async () => {
		const files = graphFiles([-1, 10, 6, 8], constants, [
			['parts', 'Split', ['channels', 'x'], { num_split: 2 }],
			['both', 'ConcatV2', ['parts:1', 'parts', 'last']],
			['c', 'Conv2D', ['both', 'k'], { padding: 'SAME' }],
		]);
		const { layers, total } = await openedFiles(files);
		expect(layers.map(({ output }) => output && dimensions(output))).toEqual([
			[10, 6, 4],
			[10, 6, 8],
			[10, 6, 4],
		]);
		expect(total.macs).toBe(10 * 6 * 8 * 4);
	});
});

describe('what no rule is known for is said with the value', () => {
	test.each([
		['a batch that grows', 'Pad', ['x', 'batch'], /rows, columns and channels: got 1 more/],
		['nothing left', 'Pad', ['x', 'less'], /must be left: got -2×6×8/],
		['padding of a list', 'Pad', ['x', 'sides'], /sides of a map: got 2/],
		['three axes', 'Reshape', ['x', 'row'], /map or a list of values: got 3 axes/],
		['other values', 'Reshape', ['x', 'none'], /keep all values: 10×6×8 has 480/],
		[
			'groups that do not divide',
			'Reshape',
			['x', 'wrong'],
			/groups of the channels of 10×6×8: got 10×6×3×-1|keep all values/,
		],
		['rows and columns that change places', 'Transpose', ['x', 'mirrored'], /got 0, 2, 1, 3$/],
		['means of channels', 'Mean', ['x', 'three'], /axes 1 and 2: got 3$/],
		['means of columns', 'Mean', ['x', 'columns'], /axes 1 and 2: got 2$/],
		['parts of rows', 'SplitV', ['x', 'halves', 'rows'], /along their channels, axis 3: got 1/],
		['unequal parts', 'SplitV', ['x', 'uneven', 'last'], /must be equal: got 3, 5/],
		['a batch that is cut', 'Slice', ['x', 'ones', 'sizes'], /channels, rows or columns: got axis 0/],
		['backwards', 'StridedSlice', ['x', 'from', 'upTo', 'back'], /forward: got a step below 1/],
		['nothing', 'Slice', ['x', 'none', 'hollow'], /something of 10×6×8 must be left: got 0×0×0/],
		['no sides', 'ResizeBilinear', ['x', 'none'], /at least 1: 0$/],
		['rows below one another', 'ConcatV2', ['x', 'x', 'rows'], /along their channels, axis 3: got 1/],
		['pictures behind one another', 'ConcatV2', ['x', 'x', 'zero'], /along their channels, axis 3: got 0/],
		['a constant among maps', 'ConcatV2', ['x', 'k', 'last'], /must be maps: got a constant/],
	] as const)('%s', async (...[, op, reads, why]) => {
		expect(await made(op, reads)).toMatch(why);
	});

	test('a new axis', async () => {
		const why = await made('StridedSlice', ['x', 'none', 'all', 'ones'], { new_axis_mask: 2 });
		expect(why).toMatch(/leave the axes of a map: got a new one/);
	});
});

test('a shape that is put together while the net runs, for a batch of any size, is known behind the batch', async () => {
	const weights = { ...constants, to: wholes(1), ten: scalar(12), five: scalar(5), eight: scalar(8) };
	const batch: readonly Operation[] = [
		['pack', 'Pack', ['n', 'five', 'ten', 'eight']],
		['n', 'StridedSlice', ['sides0', 'zero', 'to', 'one'], { shrink_axis_mask: 1 }],
		['sides0', 'Shape', ['x']],
	];
	const files = graphFiles([-1, 10, 6, 8], weights, [...batch, ['it', 'Reshape', ['x', 'pack']]]);
	const { layers } = await openedFiles(files);
	expect(layers.map(({ name, output }) => [name, output && dimensions(output)])).toEqual([
		['it', [5, 12, 8]],
	]);
});

describe('without the files of weights', () => {
	test.each([
		['Pad', ['Pad', ['x', 'pad']]],
		['a table', ['Reshape', ['x', 'table']]],
		['a map', ['Reshape', ['x', 'map']]],
		['a slice', ['Slice', ['x', 'from', 'sizes']]],
		['new sides', ['ResizeBilinear', ['x', 'large']]],
		['another order', ['Transpose', ['x', 'turned']]],
		['parts', ['SplitV', ['x', 'halves', 'last']]],
	] as const)('%s says which files to choose', async (_, [op, reads]) => {
		const { layers } = await opened(graphModel([-1, 10, 6, 8], constants, [['it', op, reads]]));
		expect(layers[0]?.why).toMatch(
			/in the files of weights; choose the model\.json together with its \.bin files$/,
		);
	});
});
