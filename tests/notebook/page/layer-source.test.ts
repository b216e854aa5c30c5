import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import type { CellSource } from '$lib/notebook/page/cell-source';
import { layersSource } from '$lib/notebook/page/layer-source';
import { lanes } from '$lib/notebook/pages/bet/lanes';
import { raceSource } from '$lib/notebook/pages/bet/race-source';
import { oneNumberSource } from '$lib/notebook/pages/standard/one-number-source';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { kindRun } from '../../support/stage-run';

/** What the code shows, by name. */
function shown({ source, scope }: CellSource): Record<string, unknown> {
	const made: Record<string, unknown> = {};
	const names = Object.keys(scope);
	// The text under test is a program; here is where it has to run.
	// eslint-disable-next-line @typescript-eslint/no-implied-eval
	const code = new Function('tf', 'show', ...names, source) as (...values: unknown[]) => void;
	tf.tidy(() => {
		const tensors = Object.values(scope).map(({ shape, data }) => tf.tensor(data, [...shape]));
		const show = (name: string, tensor: tf.Tensor): void => {
			made[name] = { shape: tensor.shape, data: Float32Array.from(tensor.dataSync()) };
		};
		code(tf, show, ...tensors);
	});
	return made;
}

const plain = ['standard', 'grouped', 'depthwise', 'depthwise-separable', 'spatially-separable', 'dilated'];

describe.each(plain)('the code of the %s convolution', (id) => {
	test('shows exactly what the picture shows, layer by layer', () => {
		const code = layersSource(kindRun(convolution(id)));
		expect(shown(code)).toEqual(code.expected);
	});
});

test('a run with other layers has no such code, and that is said', () => {
	const others = convolutions.filter(({ id }) => id === 'effnet-block' || id === 'grouped-shuffle');
	expect(others).toHaveLength(2);
	for (const kind of others)
		expect(() => layersSource(kindRun(kind))).toThrow(/to be shown in code|no statement/);
});

test('the code of the bet shows what every lane of it shows', () => {
	const code = raceSource(lanes.map((lane) => kindRun(convolution(lane.id)).outputs));
	expect(Object.keys(code.expected)).toEqual(
		expect.arrayContaining(['standard', 'grouped', 'separable', 'strips']),
	);
	expect(shown(code)).toEqual(code.expected);
});

describe('the code of one number', () => {
	const run = kindRun(convolution('standard'));

	test.each([
		[0, 0, 0],
		[1, 1, 0],
		[5, 5, 7],
		[2, 4, 3],
	])('at row %i, column %i of map %i sums what the picture sums', (...[y, x, channel]) => {
		const code = oneNumberSource(run, { y, x, channel });
		expect(shown(code)).toMatchObject(code.expected);
	});
});
