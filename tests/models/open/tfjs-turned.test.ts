import { describe, expect, test } from 'vitest';
import { dimensions } from '$lib/ops/shape';
import { graphFiles, type Operation, type Weight } from '../../support/graph-model';
import { openedFiles } from '../../support/model-files';

const wholes = (...numbers: number[]): Weight => ({ wholes: numbers });

const constants = {
	...{
		from: wholes(0, 1, 0, 2),
		sizes: wholes(1, 4, -1, 3),
		sides: wholes(1, 2),
		rows: { wholes: [1], dims: [] },
	},
	...{ map: wholes(-1, 5, 12, 8), table: wholes(-1, 10, 6, 2, 4), k: [1, 1, 8, 4] },
	...{ turned: wholes(0, 3, 1, 2), back: wholes(0, 2, 3, 1), shuffle: wholes(0, 1, 2, 4, 3) },
} satisfies Readonly<Record<string, Weight>>;

describe('values whose axes were turned', () => {
	const turnedTo = async (...operations: readonly Operation[]) => {
		const { layers } = await openedFiles(graphFiles([-1, 10, 6, 8], constants, operations));
		return layers.map(({ output, why }) => (output ? dimensions(output) : why));
	};

	test('are shuffled as a table of groups, and made a map again', async () => {
		const all = await turnedTo(
			['t', 'Reshape', ['x', 'table']],
			['s', 'Transpose', ['t', 'shuffle']],
			['m', 'Reshape', ['s', 'map']],
			['c', 'Conv2D', ['m', 'k'], { padding: 'SAME' }],
		);
		expect(all).toEqual([
			[10, 6, 8],
			[10, 6, 8],
			[5, 12, 8],
			[5, 12, 4],
		]);
	});

	test('are known in whatever order the file has them', async () => {
		const all = await turnedTo(
			['c', 'ConcatV2', ['a', 'a', 'rows']],
			['a', 'Relu', ['t']],
			['t', 'Transpose', ['x', 'turned']],
		);
		expect(all.at(-1)).toEqual([10, 6, 16]);
	});

	test('are not taken for maps as long as they are a table', async () => {
		const all = await turnedTo(['t', 'Reshape', ['x', 'table']], ['s', 'Slice', ['t', 'from', 'sizes']]);
		expect(all[1]).toBe('a table of groups must be made a map again first: got Slice');
	});

	test('have their channels on the axis that they were turned to', async () => {
		const all = await turnedTo(
			['t', 'Transpose', ['x', 'turned']],
			['a', 'Relu', ['t']],
			['both', 'ConcatV2', ['a', 'a', 'rows']],
			['again', 'Transpose', ['both', 'back']],
			['gap', 'Mean', ['again', 'sides']],
		);
		expect(all.slice(2)).toEqual([
			[10, 6, 16],
			[10, 6, 16],
			[1, 1, 16],
		]);
	});

	test.each([
		['Mean', ['t', 'sides'], 'a mean must run over rows and columns, axes 2 and 3: got 1, 2'],
		['Conv2D', ['t', 'k'], 'channels must come last: they were turned to come first'],
	] as const)('are not taken for maps with their channels last: %s', async (op, reads, why) => {
		const all = await turnedTo(['t', 'Transpose', ['x', 'turned']], ['it', op, reads, { padding: 'SAME' }]);
		expect(all[1]).toBe(why);
	});

	test('are pictures with their channels first where these are turned before anything else', async () => {
		const weights = { ...constants, k: [3, 3, 3, 4] };
		const files = graphFiles([1, 3, 12, 10], weights, [
			['t', 'Transpose', ['x', 'back']],
			['c', 'Conv2D', ['t', 'k'], { padding: 'SAME' }],
		]);
		const { input, layers } = await openedFiles(files);
		expect(dimensions(input)).toEqual([12, 10, 3]);
		expect(layers[1]?.output && dimensions(layers[1].output)).toEqual([12, 10, 4]);
	});
});
