import { describe, expect, test } from 'vitest';
import { languages } from '$lib/messages/languages';
import { messages } from '$lib/messages/messages';
import { convolutions } from '$lib/ops/convolutions';
import { kindRun } from '../support/stage-run';

describe.each(languages)('in %s', (language) => {
	const words = messages(language).stage;

	test('every layer of every kind has a name', () => {
		for (const kind of convolutions) {
			for (const { layer } of kindRun(kind).stages) {
				const name = layer.name === undefined ? words.layers[layer.op] : words.named[layer.name];
				expect(name, `${kind.id}: ${layer.name ?? layer.op}`).toMatch(/\S/);
			}
		}
	});

	test('layers of one kind are told apart by their names', () => {
		for (const kind of convolutions) {
			const names = kindRun(kind).stages.map(({ layer }) => words.named[layer.name ?? ''] ?? layer.op);
			expect(new Set(names).size, kind.id).toBe(names.length);
		}
	});
});
