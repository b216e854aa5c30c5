import { expect, test } from 'vitest';
import type { Language } from '$lib/messages/languages';
import { languages } from '$lib/messages/languages';
import { kindText } from '$lib/notebook/kind-text';
import { convolutions } from '$lib/ops/convolutions';

const english = { title: 'A layer', summary: 'It works.', captions: ['It works.'] };
const other = { title: '一层', summary: '它起作用。', captions: ['它起作用。'] };
/** Not one of the site's languages, whichever those are. */
const foreign: string = 'x-other';

test('a kind speaks the language of the page where it can', () => {
	const text = { en: english, [foreign]: other };
	expect(kindText({ text }, foreign as Language)).toBe(other);
	expect(kindText({ text }, 'en')).toBe(english);
});

test('a kind that has not been translated speaks English', () => {
	expect(kindText({ text: { en: english } }, foreign as Language)).toBe(english);
});

test('every kind has words in every language of the site', () => {
	for (const language of languages) {
		for (const kind of convolutions) {
			const { title, summary, captions } = kindText(kind, language);
			for (const words of [title, summary, ...captions]) expect(words.trim()).not.toBe('');
		}
	}
});
