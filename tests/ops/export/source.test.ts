import { describe, expect, test } from 'vitest';
import { convolutions } from '$lib/ops/convolutions';
import { exportSource } from '$lib/ops/export/export-source';
import { targets, type Target } from '$lib/ops/export/exported';
import { item } from '../../support/cells';
import { allCases, kindCase, networkCases, ownCases, type Case } from './cases';
import { hasPython, runScripts } from './python-scripts';

const endings: Readonly<Record<Target, string>> = {
	pytorch: 'pytorch.py',
	keras: 'keras.py',
	tfjs: 'js.txt',
};

function sources(target: Target): { name: string; source: string }[] {
	return allCases.map(({ name, exported }) => ({ name, source: exportSource(target, exported) }));
}

function kind(id: string, changes = {}): Case {
	const found = item(
		convolutions.filter((kind) => kind.id === id),
		0,
	);
	return kindCase(found, { ...found.defaults, ...changes });
}

function network(name: string): Case {
	return item(
		networkCases.filter((one) => one.name === name),
		0,
	);
}

describe.each(targets)('the scripts for %s', (target) => {
	const snapshots: readonly (readonly [file: string, one: Case])[] = [
		['standard-strided', kind('standard', { stride: 2 })],
		['depthwise-separable', kind('depthwise-separable')],
		['grouped-shuffle', kind('grouped-shuffle')],
		['effnet-block', kind('effnet-block')],
		['shufflenet-unit-strided', network('ShuffleNet unit at stride 2')],
		['shufflenet-small', network('ShuffleNet in small')],
		['given-padding', network('padding of its own')],
		['flattened-head', network('flattened head')],
		['pattern', item(ownCases, 0)],
	];

	test.each(snapshots)('%s is written as before', async (file, { exported }) => {
		await expect(exportSource(target, exported)).toMatchFileSnapshot(`snapshots/${file}.${endings[target]}`);
	});

	test('no line is longer than 120 columns, ends in a space or holds a tab', () => {
		for (const { name, source } of sources(target)) {
			const odd = source.split('\n').filter((line) => line.length > 120 || /\s$|\t/.test(line));
			expect(odd, name).toEqual([]);
		}
	});

	test('the text ends with one line break and is the same each time', () => {
		expect(sources(target)).toEqual(sources(target));
		for (const { source } of sources(target)) expect(source).toMatch(/[^\n]\n$/);
	});

	test('a title is kept to comments, whatever is in it', () => {
		const { exported } = kind('pointwise');
		const title = `two\nlines """ and */ ${'long '.repeat(40)}`;
		const lines = exportSource(target, { ...exported, title }).split('\n');
		const remarks = lines.filter((line) => /two|and \*|long/.test(line));
		expect(remarks.length).toBeGreaterThan(1);
		expect(remarks.every((line) => /^(#|\/\/) /.test(line))).toBe(true);
	});

	test('a stage without its weights is refused', () => {
		const { exported } = kind('pointwise');
		expect(() =>
			exportSource(target, { ...exported, numbers: { ...exported.numbers, weights: [] } }),
		).toThrow(new RangeError('the layer needs its kernel: none was given'));
	});
});

test.skipIf(!hasPython())('Python compiles every script (skipped without /usr/bin/python3)', () => {
	const scripts = [...sources('keras'), ...sources('pytorch')];
	const errors = runScripts(scripts, 'compile').filter(({ error }) => error !== undefined);
	expect(errors).toEqual([]);
});
