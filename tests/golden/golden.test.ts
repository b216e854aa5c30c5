import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { field, parseJson, text, type Json } from '$lib/models/json';
import { tensorCount, useBackend, type Backend } from '$lib/ops/backend';
import { casesOf, checkCase, checkVectors } from '../../scripts/golden/file';

const folder = new URL('./', import.meta.url);

const files = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		file,
		cases: casesOf(read(file)).map((json) => ({ name: text(field(json, 'name')), json })),
	}));

const backends = ['cpu', 'wasm'] as const satisfies readonly Backend[];

describe.each(backends)('on the %s backend', (backend) => {
	beforeAll(() => useBackend(backend));

	describe.each(files)('$file', ({ cases }) => {
		it.each(cases)('gives what PyTorch gives for $name, at the same cost', ({ json }) => {
			expect(checkCase(json).failures).toEqual([]);
		});

		it('leaves no tensor behind', () => {
			const before = tensorCount();
			cases.slice(0, 3).forEach(({ json }) => checkCase(json));
			expect(tensorCount()).toBe(before);
		});
	});
});

it('covers the 141 cases of the eight files', () => {
	expect(files).toHaveLength(8);
	expect(files.flatMap(({ cases }) => cases)).toHaveLength(141);
});

it('makes the weights of the formula to the last bit', () => {
	expect(checkVectors(field(read('networks.json'), 'formulaVectors')).failures).toEqual([]);
});

function read(file: string): Json {
	return parseJson(readFileSync(new URL(file, folder), 'utf8'));
}
