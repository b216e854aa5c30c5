import { afterAll, beforeAll, expect, test } from 'vitest';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { dimensions, shapeText } from '$lib/ops/shape';
import { finalShape } from '$lib/ops/stages';
import { item } from '../support/cells';
import { labelled, type Setting } from '../support/registry';
import { disagreements, isClose, run } from '../support/run';

beforeAll(async () => {
	await useBackend('cpu');
});

afterAll(async () => {
	await useBackend('cpu');
});

test.each(labelled)('%s: tfjs makes the shape that was worked out', (_, setting) => {
	for (const { stage, output } of run(setting)) expect(output.shape).toEqual(dimensions(stage.output));
	expect(shapeText(finalShape(setting.stages, setting.input))).toBe(
		shapeText(item(setting.stages, -1).output),
	);
});

test.each(labelled)('%s: the summed taps are the values of tfjs', (_, setting) => {
	for (const seed of [1, 2]) expect(run(setting, seed).flatMap(disagreements)).toEqual([]);
});

test.each(labelled)('%s: no tensor outlives a run', (_, setting) => {
	const before = tensorCount();
	run(setting);
	expect(tensorCount()).toBe(before);
});

test('on WebAssembly every kind computes what it computes on plain loops', async () => {
	const all = labelled.map(([label, setting]) => ({ label, setting, expected: outputs(setting) }));
	await useBackend('wasm');
	const before = tensorCount();
	for (const { label, setting, expected } of all) {
		outputs(setting).forEach((data, stage) => {
			const plain = item(expected, stage);
			const differing = [...data].filter((value, index) => !isClose(value, plain[index] ?? NaN));
			expect({ label, stage, differing, length: data.length }).toEqual({
				label,
				stage,
				differing: [],
				length: plain.length,
			});
		});
	}
	expect(tensorCount()).toBe(before);
});

function outputs(setting: Setting): Float32Array[] {
	return run(setting).map(({ output }) => output.data);
}
