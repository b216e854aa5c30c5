import { spawnSync } from 'node:child_process';
import { setBackend } from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { convolutions } from '$lib/ops/convolutions';
import { isExact } from '$lib/ops/export/exactness';
import { exportSource } from '$lib/ops/export/export-source';
import { item } from '../../support/cells';
import { allCases, kindCase, kindCases } from './cases';
import { difference } from './difference';
import { runTfjs } from './run-tfjs';

beforeAll(async () => {
	await setBackend('cpu');
});

describe.each(allCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
	const source = exportSource('tfjs', one.exported);

	test('the script makes what the engine makes', () => {
		const { output } = runTfjs(source);
		expect(output.shape).toEqual(one.output.shape);
		if (isExact(one.exported)) expect(output.data).toEqual(one.output.data);
		else expect(difference(one.output, output.data)).toBeLessThan(1e-5);
	});

	test('the script prints its shape and first value', () => {
		const { printed } = runTfjs(source);
		expect(printed).toEqual([['shape', one.output.shape, 'first value', expect.any(Number)]]);
	});
});

test('each kind is tried at four settings or more', () => {
	for (const { id } of convolutions) {
		expect(kindCases.filter(({ name }) => name.startsWith(`${id} `)).length).toBeGreaterThanOrEqual(4);
	}
});

test('a script stops when its first value or its shape is not the expected one', () => {
	const { exported } = kindCase(item(convolutions, 0), item(convolutions, 0).defaults);
	const { expected } = exported;
	const otherFirst = exportSource('tfjs', {
		...exported,
		expected: { ...expected, first: expected.first + 1 },
	});
	const otherShape = exportSource('tfjs', {
		...exported,
		expected: { ...expected, shape: [...expected.shape, 1] },
	});
	expect(() => runTfjs(otherFirst)).toThrow(`unexpected first value ${expected.first}`);
	expect(() => runTfjs(otherShape)).toThrow('unexpected shape');
});

test('a script runs by itself as a module', () => {
	const { exported } = item(allCases, 0);
	const source = exportSource('tfjs', exported);
	const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '-'], {
		input: source,
		encoding: 'utf8',
	});
	expect({ status, stderr }).toMatchObject({ status: 0 });
	expect(stdout).toContain(`first value ${exported.expected.first}`);
});
