import { describe, expect, test } from 'vitest';
import { inputShape, parameters, type Parameters, type Values } from '$lib/ops/convolution';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { standardMacs } from '$lib/ops/ratio';
import { shapeText } from '$lib/ops/shape';
import { evaluate } from '$lib/ops/size';
import { finalShape, stages } from '$lib/ops/stages';
import { directMacs, unpooledMacs, ways, type Task } from '$lib/notebook/comparison';
import { course } from '../support/course';
import { labelled } from '../support/registry';

/** What a workbench asks for, with some dials turned. */
function task(id: string, turned: Partial<Values> = {}): Task {
	const kind = convolution(id);
	const values = { ...kind.defaults, ...turned };
	const given = parameters(kind, values);
	const input = inputShape(given);
	const output = finalShape(stages(kind.layers(given), input), input);
	return { kind, values, input, output, standard: standardMacs(input, output, [given.kernel, given.kernel]) };
}

function compared(id: string, turned?: Partial<Values>) {
	return ways(course, task(id, turned));
}

describe('the house example', () => {
	const all = compared('standard');

	test('can be made in five ways', () => {
		expect(all.map(({ kind, macs, weights }) => [kind.id, macs, weights])).toEqual([
			['standard', 10368, 288],
			['pointwise', 1152, 32],
			['depthwise-separable', 2448, 68],
			['grouped', 5184, 144],
			['spatially-separable', 2016, 56],
		]);
	});

	test('is compared with the standard convolution, both ways', () => {
		const both = all.map(({ kind, ratio }) => [kind.id, ratio.fraction, ratio.fewer.toFixed(2)]);
		expect(both).toEqual([
			['standard', { numerator: 1, denominator: 1 }, '1.00'],
			['pointwise', { numerator: 1, denominator: 9 }, '9.00'],
			['depthwise-separable', { numerator: 17, denominator: 72 }, '4.24'],
			['grouped', { numerator: 1, denominator: 2 }, '2.00'],
			['spatially-separable', { numerator: 7, denominator: 36 }, '5.14'],
		]);
	});

	test('is the same from every page that makes it', () => {
		for (const id of ['pointwise', 'depthwise-separable', 'spatially-separable']) {
			expect(compared(id).map(({ macs }) => macs)).toEqual(all.map(({ macs }) => macs));
		}
	});
});

describe('the ways', () => {
	test('follow the dials that they share with the page', () => {
		const macs = Object.fromEntries(
			compared('grouped', { groups: 4, kernel: 5 }).map((way) => [way.kind.id, way.macs]),
		);
		expect(macs).toMatchObject({
			standard: 36 * 32 * 25,
			grouped: (36 * 32 * 25) / 4,
			'depthwise-separable': 36 * 4 * 25 + 36 * 32,
		});
	});

	test('leave out kinds that cannot make the shape', () => {
		expect(compared('standard', { stride: 2 }).map(({ kind }) => kind.id)).toEqual([
			'standard',
			'depthwise-separable',
			'grouped',
			'effnet-block',
		]);
		expect(compared('standard', { padding: 'valid' }).map(({ kind }) => kind.id)).not.toContain('pointwise');
	});

	test('are there also for a kind that has no dial for its output channels', () => {
		const all = compared('depthwise').map(({ kind, macs }) => [kind.id, macs]);
		expect(all).toEqual([
			['standard', 36 * 4 * 4 * 9],
			['pointwise', 36 * 4 * 4],
			['depthwise', 36 * 4 * 9],
			['depthwise-separable', 36 * 4 * 9 + 36 * 4 * 4],
			['grouped', 36 * 4 * 2 * 9],
			['spatially-separable', 2 * 36 * 4 * 3 + 36 * 4 * 4],
		]);
	});

	test('leave out kinds that would break a rule', () => {
		expect(compared('standard', { inChannels: 3 }).map(({ kind }) => kind.id)).not.toContain('grouped');
	});

	test.each(labelled)('%s: they make the same shapes, and no kind that does is left out', (_, setting) => {
		const asked = task(setting.kind.id, setting.values);
		const made: Record<string, readonly string[]> = {};
		const watched = convolutions.map((kind) => ({
			...kind,
			layers: (given: Parameters) => {
				const [layers, input] = [kind.layers(given), inputShape(given)];
				const output = finalShape(stages(layers, input), input);
				made[kind.id] = [shapeText(input), shapeText(output)];
				return layers;
			},
		}));
		const all = ways(watched, asked).map(({ kind }) => kind.id);
		const same = [shapeText(asked.input), shapeText(asked.output)].join();
		expect(all).toEqual(convolutions.map(({ id }) => id).filter((id) => made[id]?.join() === same));
		expect(all).toContain(setting.kind.id);
	});

	test.each(labelled)('%s: each says what remains of the standard convolution', (_, setting) => {
		const asked = task(setting.kind.id, setting.values);
		const standard = evaluate(asked.standard).numerator;
		for (const { kind, macs, ratio } of ways(convolutions, asked)) {
			expect(ratio.remains * standard).toBeCloseTo(macs, 6);
			if (kind.id === 'standard') expect(ratio.remains).toBe(1);
		}
	});
});

test('a block that pools is held against a standard convolution on the whole map, others are not', () => {
	expect(unpooledMacs(task('effnet-block'))).toBe(6 * 6 * 4 * 16 * 9);
	expect(unpooledMacs(task('standard', { stride: 2 }))).toBeUndefined();
	expect(unpooledMacs(task('grouped-shuffle'))).toBeUndefined();
	expect(unpooledMacs(task('standard'))).toBeUndefined();
});

test('a block that no standard kind matches is held against the standard convolution of its shapes', () => {
	const block = task('effnet-block');
	expect(directMacs(block, ways(convolutions, block))).toBe(3 * 3 * 4 * 16 * 9);
	const plain = task('standard');
	expect(directMacs(plain, ways(convolutions, plain))).toBeUndefined();
});
