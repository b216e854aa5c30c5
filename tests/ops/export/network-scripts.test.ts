import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import { layerTable } from '$lib/models/table';
import { exportSource } from '$lib/ops/export/export-source';
import { targets } from '$lib/ops/export/exported';
import { networkExport } from '$lib/ops/export/network-export';
import { tfjsFunctionBody } from '$lib/ops/export/tfjs';
import { ndArray } from '$lib/ops/array';
import { stages } from '$lib/ops/stages';
import { roles } from '$lib/ops/weights';
import { item } from '../../support/cells';
import { difference } from './difference';
import { units, wholeNetworks } from './network-cases';
import { hasPython, runScripts } from './python-scripts';
import { runTfjs } from './run-tfjs';

const endings = { pytorch: 'pytorch.py', keras: 'keras.py', tfjs: 'js.txt' } as const;

const all = [...wholeNetworks, ...units];

describe.each(all.map((one) => [one.name, one] as const))('%s', (_, one) => {
	test('the script for TensorFlow.js makes what the engine makes, and counts its parameters', () => {
		const { output, printed } = runTfjs(exportSource('tfjs', one.exported));
		expect(output.shape).toEqual(one.output.shape);
		expect(difference(one.output, output.data)).toBeLessThan(1e-6);
		expect(printed).toEqual([
			['shape', one.output.shape, 'first value', expect.any(Number), 'parameters', one.params],
		]);
	});

	test('no line is longer than 120 columns, ends in a space or holds a tab', () => {
		for (const target of targets) {
			const lines = exportSource(target, one.exported).split('\n');
			expect(lines.filter((line) => line.length > 120 || /\s$|\t/.test(line))).toEqual([]);
		}
	});
});

test.each(targets)('MobileNet for %s is written as before', async (target) => {
	const { exported } = item(wholeNetworks, 0);
	const file = `snapshots/mobilenet.${endings[target]}`;
	await expect(exportSource(target, exported)).toMatchFileSnapshot(file);
});

test('the script for TensorFlow.js makes the image and every weight to the last bit', () => {
	const { exported, input, weights } = item(wholeNetworks, 2);
	const source = tfjsFunctionBody(exportSource('tfjs', exported)).replace(
		/return output;\n$/,
		'return [image, ...Object.values(weights).flatMap((each) => roles.flatMap((role) => each[role] ?? []))];',
	);
	// eslint-disable-next-line @typescript-eslint/no-implied-eval
	const script = new Function('tf', 'console', source) as (...names: unknown[]) => tf.Tensor[];
	const made = tf.tidy(() => script(tf, { log: () => undefined }).map((tensor) => tensor.dataSync()));
	const arrays = [input, ...weights.flatMap((each) => roles.flatMap((role) => each[role] ?? []))];
	expect(made).toHaveLength(arrays.length);
	const isSame = arrays.map(({ data }, index) => data.every((value, at) => value === made[index]?.[at]));
	expect(isSame).not.toContain(false);
});

test('a script stops at another number of parameters, first value, largest value or its place', () => {
	const { exported } = item(wholeNetworks, 2);
	const { expected } = exported;
	const { value, place } = expected.largest;
	const run = (changes: Partial<typeof expected>) => () =>
		runTfjs(exportSource('tfjs', { ...exported, expected: { ...expected, ...changes } }));
	const [little, some] = [2e-4 * expected.first, 2e-4 * value];
	expect(run({ first: expected.first + little })).toThrow('unexpected first value');
	expect(run({ largest: { value: value + some, place } })).toThrow('unexpected largest value');
	expect(run({ largest: { value, place: place === 0 ? 1 : 0 } })).toThrow('unexpected place of the largest');
	const source = exportSource('tfjs', exported).replace(/parameters === [\d_]+/, 'parameters === 1');
	expect(() => runTfjs(source)).toThrow('unexpected number of parameters');
});

test('the number of parameters is that of the table, at any resolution', () => {
	const model = mobilenet();
	const list = stages(model.layers, model.input);
	const exported = networkExport({ ...model, stages: list, seed: 1 }, ndArray([1, 1, 1000]));
	const { params } = layerTable(model).total;
	expect(params).toBe(4_231_976);
	for (const target of targets) {
		expect(exportSource(target, exported).replaceAll('_', '')).toContain(String(params));
	}
});

test.skipIf(!hasPython())('Python compiles every script (skipped without /usr/bin/python3)', () => {
	const scripts = all.flatMap(({ name, exported }) =>
		(['pytorch', 'keras'] as const).map((target) => ({ name, source: exportSource(target, exported) })),
	);
	expect(runScripts(scripts, 'compile').filter(({ error }) => error !== undefined)).toEqual([]);
});
