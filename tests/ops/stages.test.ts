import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { shape, shapeText } from '$lib/ops/shape';
import { finalShape, INPUT, stages } from '$lib/ops/stages';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyNetwork } from '../support/networks';

const input = shape(6, 6, 4);
const mix = (name: string, inChannels = 4, outChannels = 4): Layer =>
	layer.pointwise({ inChannels, outChannels, name });

/** One line per stage: its name, what it reads, and what it makes. */
function outline(layers: readonly Layer[]): string[] {
	return stages(layers, input).map(
		({ name, reads, output }) => `${name} (${reads.join(' ')}) ${shapeText(output)}`,
	);
}

test('layers in a row each read the one before', () => {
	expect(
		outline([mix('a', 4, 8), layer.relu({ name: 'b' }), layer.maxPool({ kernel: 2, name: 'c' })]),
	).toEqual(['a (-1) 6×6×8', 'b (0) 6×6×8', 'c (1) 3×3×8']);
});

test('a branch runs just before its join, from the input of the list that holds the join', () => {
	const branch = [mix('side', 4, 8), layer.relu({ name: 'gate' })];
	expect(outline([mix('main', 4, 8), layer.add({ branch, name: 'sum' })])).toEqual([
		'main (-1) 6×6×8',
		'side (-1) 6×6×8',
		'gate (1) 6×6×8',
		'sum (0 2) 6×6×8',
	]);
});

test('a join without a branch reads the input of its list', () => {
	expect(outline([mix('a'), mix('b'), layer.add({ name: 'sum' })])).toEqual([
		'a (-1) 6×6×4',
		'b (0) 6×6×4',
		'sum (1 -1) 6×6×4',
	]);
});

test('a join in a block reads the input of the block, and names are put together', () => {
	const unit = layer.block('unit', [mix('pw'), layer.add({ name: 'sum' })]);
	expect(outline([mix('stem'), layer.block('stage', [unit, unit])])).toEqual([
		'stem (-1) 6×6×4',
		'stage.unit.pw (0) 6×6×4',
		'stage.unit.sum (1 0) 6×6×4',
		'stage.unit.pw (2) 6×6×4',
		'stage.unit.sum (3 2) 6×6×4',
	]);
});

test('a join in a branch reads the input of that branch, which is the input of the outer list', () => {
	const branch = [mix('inner'), layer.concat({ branch: [mix('deep')], name: 'both' })];
	expect(
		outline([mix('stem'), layer.block('unit', [mix('main', 4, 8), layer.add({ branch, name: 'sum' })])]),
	).toEqual([
		'stem (-1) 6×6×4',
		'unit.main (0) 6×6×8',
		'unit.inner (0) 6×6×4',
		'unit.deep (0) 6×6×4',
		'unit.both (2 3) 6×6×8',
		'unit.sum (1 4) 6×6×8',
	]);
});

test('a block in a branch passes its result to the join', () => {
	const branch = [layer.block('short', [mix('a'), mix('b')])];
	expect(outline([mix('main'), layer.add({ branch, name: 'sum' })])).toEqual([
		'main (-1) 6×6×4',
		'short.a (-1) 6×6×4',
		'short.b (1) 6×6×4',
		'sum (0 2) 6×6×4',
	]);
});

test('layers without names have empty names, or those of their blocks', () => {
	const names = stages([layer.relu(), layer.block('unit', [layer.relu()])], input).map(({ name }) => name);
	expect(names).toEqual(['', 'unit']);
});

test('the branch of a stage is what the branch makes, or the input where there is none', () => {
	const list = stages([mix('main'), layer.concat({ branch: [mix('side', 4, 2)] })], input);
	expect(shapeText(item(list, 2).branch)).toBe('6×6×2');
	expect(shapeText(item(list, 2).input)).toBe('6×6×4');
	expect(item(list, 0).branch).toBe(item(list, 0).input);
});

test('a layer that does not fit what comes before it is refused', () => {
	expect(() => stages([mix('a', 4, 8), mix('b', 4, 8)], input)).toThrow(
		'inChannels must equal the channels of the input: 4 is not 8; try 8',
	);
	expect(() => stages([mix('a', 4, 8), layer.add()], input)).toThrow('add needs equal shapes');
});

test('without layers there are no stages, and the final shape is the input', () => {
	expect(stages([], input)).toEqual([]);
	expect(finalShape([], input)).toBe(input);
	expect(shapeText(finalShape(stages([mix('a', 4, 9)], input), input))).toBe('6×6×9');
});

test('every stage reads stages before it, and its input is what they make', () => {
	forAll(anyNetwork, ({ layers, input: given }) => {
		const list = stages(layers, given);
		list.forEach((stage, index) => {
			const [main = NaN, branch = main] = stage.reads;
			expect(Math.max(...stage.reads)).toBeLessThan(index);
			expect(stage.input).toBe(main === INPUT ? given : item(list, main).output);
			expect(stage.branch).toBe(branch === INPUT ? given : item(list, branch).output);
		});
	});
});

test('every stage but the last is read by some later stage', () => {
	forAll(anyNetwork, ({ layers, input: given }) => {
		const list = stages(layers, given);
		const read = new Set(list.flatMap(({ reads }) => reads));
		list.slice(0, -1).forEach((_, index) => {
			expect(read).toContain(index);
		});
	});
});
