import { describe, expect, test } from 'vitest';
import { asLanguage, languages } from '$lib/messages/languages';
import { messages } from '$lib/messages/messages';

/** One message: where it stands, as `stage.sentence.step`, and what it is. */
type Message = readonly [path: string, message: unknown];

/** All messages in a tree, functions and lists taken as they are. */
function leaves(tree: object, prefix = ''): Message[] {
	return Object.entries(tree).flatMap(([key, value]: [string, unknown]): Message[] => {
		const path = prefix === '' ? key : `${prefix}.${key}`;
		return typeof value === 'object' && value !== null ? leaves(value, path) : [[path, value]];
	});
}

function paths(tree: object): string[] {
	return leaves(tree)
		.map(([path]) => path)
		.sort();
}

const english = leaves(messages('en'));

describe.each(languages)('the words in %s', (language) => {
	const all = leaves(messages(language));

	test('are there for everything that English has, and for nothing else', () => {
		expect(paths(messages(language))).toEqual(paths(messages('en')));
	});

	test('are none of them empty', () => {
		const empty = all.filter(([, message]) => typeof message === 'string' && message.trim() === '');
		expect(empty).toEqual([]);
	});

	test('are sentences or functions that make them, as in English', () => {
		const kinds = Object.fromEntries(english.map(([path, message]) => [path, typeof message]));
		for (const [path, message] of all) {
			expect(['string', 'function'], path).toContain(typeof message);
			expect(typeof message, path).toBe(kinds[path]);
		}
	});

	test('use a true minus and curly quotes', () => {
		const texts = all.filter((leaf): leaf is [string, string] => typeof leaf[1] === 'string');
		for (const [path, text] of texts) expect(text, path).not.toMatch(/["']|(^|\s)-[\d\s]/);
	});
});

test('a path without a language, or with one that is not there, is in the first', () => {
	expect(asLanguage(undefined)).toBe(languages[0]);
	expect(asLanguage('x-other')).toBe(languages[0]);
	for (const language of languages) expect(asLanguage(language)).toBe(language);
});
