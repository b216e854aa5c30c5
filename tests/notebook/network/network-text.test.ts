import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { networkOf, networks } from '$lib/models/networks';
import { layerTable } from '$lib/models/table';
import { adjustedWords, builtWords, kindWords } from '$lib/notebook/network/network-text';
import { exactTurns } from '$lib/models/exact-turns';

const words = pageWords('network', 'en');
const shufflenet = networkOf('shufflenet');

function adjusted(values: { groups: number; scale: number }): string {
	return adjustedWords(
		{ model: shufflenet.model(values), exact: exactTurns(shufflenet, values) },
		words.dials,
	);
}

describe('what is said of a network', () => {
	test.each(networks)('$id: every layer has a kind, with nothing left to fill in', (network) => {
		for (const row of layerTable(network.model({})).rows) {
			expect(kindWords(row, words)).toMatch(/^[^{}]+$/);
		}
	});

	test('every build has a name and a sentence, and other networks have none', () => {
		for (const network of networks) {
			const dial = network.dials.network;
			expect(builtWords({ values: {} }, words.dials)).toBe('');
			for (const option of dial && 'options' in dial ? dial.options : []) {
				expect(words.dials.builds).toHaveProperty(String(option));
				expect(builtWords({ values: { network: option } }, words.dials)).not.toBe('');
			}
		}
	});

	test('where a width was rounded: the rule, what was asked for, what is given, and the ways out', () => {
		const said = adjusted({ groups: 4, scale: 0.5 });
		for (const part of ['136', '34', 'The 4 groups must divide', 'multiple of 16', '144']) {
			expect(said).toContain(part);
		}
		expect(said).toMatch(/turn one dial to g.=.1, g.=.3, or to 1×, 2×\.$/);
	});

	test('where only the first convolution was rounded, of that alone; where nothing was, nothing', () => {
		expect(adjusted({ groups: 8, scale: 0.5 })).toMatch(
			/^The scale asks for 12 filters in the first.* it is 16/,
		);
		expect(adjusted({ groups: 3, scale: 0.5 })).toBe('');
	});
});
