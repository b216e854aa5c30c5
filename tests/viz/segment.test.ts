import { describe, expect, test } from 'vitest';
import { convolution } from '$lib/ops/convolutions';
import { maxPool } from '$lib/ops/layer';
import type { Run } from '$lib/ops/run';
import { shape } from '$lib/ops/shape';
import type { Grain } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { segment, type Segment } from '$lib/viz/segment';
import { kindRun, stageRun, tapped } from '../support/stage-run';

function at(run: Run, position: number, [progress, grain]: readonly [number, Grain]): Segment | undefined {
	return segment(scene(run, trace(run.stages).at(position, grain), progress));
}

/** The standard house example with no zero in it: every product moves the sum. */
function house(scale = 1): Run {
	const { stages, input, weights } = kindRun(convolution('standard'));
	const from = (data: Float32Array) => data.map((value) => (value === 0 ? 1 : value) * scale);
	return tapped({
		stages,
		input: { shape: input.shape, data: from(input.data) },
		weights: weights.map(({ kernel }) =>
			kernel ? { kernel: { shape: kernel.shape, data: from(kernel.data) } } : {},
		),
	});
}

describe('a step by product', () => {
	const run = house();
	/** The cell in row 3, column 3, whose window is all on the map. */
	const first = 14 * 36;

	test.each([
		{ name: 'the first tap puts the window in its place', tap: 0, progress: 0.2, part: 'place' },
		{ name: 'then it multiplies', tap: 0, progress: 0.6, part: 'multiply' },
		{ name: 'then it adds over the window', tap: 0, progress: 1, part: 'window' },
		{ name: 'a tap in between starts with the product', tap: 4, progress: 0.2, part: 'multiply' },
		{ name: 'and adds it over the window', tap: 4, progress: 1, part: 'window' },
		{ name: 'the last tap of a channel adds over the channels', tap: 8, progress: 1, part: 'channels' },
		{ name: 'the last tap of all multiplies, too', tap: 35, progress: 0.6, part: 'multiply' },
		{ name: 'and writes the output', tap: 35, progress: 1, part: 'write' },
	])('$name', ({ tap, progress, part }) => {
		expect(at(run, first + tap, [progress, 'product'])).toBe(part);
	});

	test('writes the output also where 32-bit floats round it', () => {
		expect(at(house(0.1), first + 35, [1, 'product'])).toBe('write');
	});
});

test('coarser steps and layers without weights have no such parts', () => {
	for (const grain of ['cell', 'channel', 'layer'] as const) {
		expect(at(house(), 0, [1, grain])).toBeUndefined();
	}
	const pool = stageRun({ layers: [maxPool({ kernel: 2 })], input: shape(4, 4, 1) });
	expect(at(pool, 1, [1, 'product'])).toBeUndefined();
});
