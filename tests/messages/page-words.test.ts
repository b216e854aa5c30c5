import { describe, expect, test } from 'vitest';
import { languages } from '$lib/messages/languages';
import { pageNames, pageWords } from '$lib/messages/page-words';
import { pieces } from '$lib/notebook/page/prose';

/** One text: where it stands, as `cells.cost.title`, and what it says. */
type Text = readonly [path: string, text: unknown];

function leaves(tree: object, prefix = ''): Text[] {
	return Object.entries(tree).flatMap(([key, value]: [string, unknown]): Text[] => {
		const path = prefix === '' ? key : `${prefix}.${key}`;
		return typeof value === 'object' && value !== null ? leaves(value, path) : [[path, value]];
	});
}

/** The slots, formulas and links of a text, in no order: a language may turn a sentence round. */
function marks(text: string): string[] {
	return pieces(text)
		.flatMap((piece) => {
			if (piece.kind === 'slot' || piece.kind === 'link') return [`${piece.kind} ${piece.name}`];
			return piece.kind === 'formula' ? [`formula ${piece.source}`] : [];
		})
		.sort();
}

/** Names that have a figure in them; every other figure is put in by the page, which computes it. */
const names = /\b\d×\d\b|\b[123]D\b/g;

describe.each(languages)('in %s', (language) => {
	describe.each(pageNames)('the words of the page %s', (page) => {
		const all = leaves(pageWords(page, language));
		const english = new Map(leaves(pageWords(page, 'en')));

		test('are texts, none of them empty', () => {
			for (const [path, text] of all) {
				expect(typeof text, path).toBe('string');
				expect(String(text).trim(), path).not.toBe('');
			}
		});

		test('are there for everything that English has, and for nothing else', () => {
			expect(all.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
		});

		test('have the same values, formulas and links put in as in English', () => {
			for (const [path, text] of all) {
				expect(marks(String(text)), path).toEqual(marks(String(english.get(path))));
			}
		});

		test('have no number typed that could be computed', () => {
			for (const [path, text] of all) {
				const plain = pieces(String(text))
					.map((piece) => ('text' in piece ? piece.text : ''))
					.join(' ');
				expect(plain.replace(names, ''), path).not.toMatch(/\d/);
			}
		});

		test('use a true minus and curly quotes', () => {
			for (const [path, text] of all) expect(text, path).not.toMatch(/["']|(^|\s)-[\d\s]/);
		});
	});
});
