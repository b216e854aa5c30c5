import { beforeAll, describe, expect, test } from 'vitest';
import { isExact } from '$lib/ops/export/exactness';
import { exportSource } from '$lib/ops/export/export-source';
import type { Target } from '$lib/ops/export/exported';
import { item } from '../../support/cells';
import { allCases } from './cases';
import { difference } from './difference';
import { hasPython, runScripts, type Ended, type Script } from './python-scripts';

/** A framework of Python, the modules that have to be there, and how they get there. */
interface Framework {
	readonly target: Target;
	readonly name: string;
	readonly modules: readonly string[];
	readonly remedy: string;
}

/**
 * Runs the scripts of every case in the framework itself, if it is installed; a skipped test says if it is not.
 * @param others more scripts to run along
 * @returns how each script ended, by name, once the tests run
 */
export function proveScripts(
	{ target, name, modules, remedy }: Framework,
	others: readonly Script[] = [],
): ReadonlyMap<string, Ended> {
	const ended = new Map<string, Ended>();
	if (!hasPython(...modules)) {
		test(`${name} runs the scripts`, (context) => {
			context.skip(`${name} is not installed, so no script for it was run: ${remedy}`);
		});
		return ended;
	}

	beforeAll(() => {
		const scripts = allCases.map((one) => ({ name: one.name, source: exportSource(target, one.exported) }));
		const all = [...scripts, { name: 'mistaken', source: mistaken(target) }, ...others];
		for (const end of runScripts(all, 'run')) ended.set(end.name, end);
	}, 300_000);

	describe(`${name} runs the scripts`, () => {
		test.each(allCases.map((one) => [one.name, one] as const))(
			'%s makes what the engine makes',
			(name, one) => {
				const { error, shape, data = [], printed } = ended.get(name) ?? { error: 'was not run' };
				expect(error).toBeUndefined();
				expect(shape).toEqual(one.output.shape);
				if (isExact(one.exported)) expect(data).toEqual([...one.output.data]);
				else expect(difference(one.output, data)).toBeLessThan(1e-5);
				expect(printed).toMatch(/^shape \(.*\) first value /);
			},
		);

		test('a script stops when its first value is not the expected one', () => {
			expect(ended.get('mistaken')?.error).toContain('AssertionError: unexpected first value');
		});
	});
	return ended;
}

/** A script that expects something else than what comes out. */
function mistaken(target: Target): string {
	const { exported } = item(allCases, 0);
	const { expected } = exported;
	return exportSource(target, { ...exported, expected: { ...expected, first: expected.first + 1 } });
}
