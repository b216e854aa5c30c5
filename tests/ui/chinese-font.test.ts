import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const words = 'src/lib/messages/en';

/** The code points that a rule names one by one. */
function covered(rule: string): number[] {
	return [...rule.matchAll(/U\+([0-9A-F]+)/g)].map(([, code = '']) => parseInt(code, 16));
}

test('the font has each Chinese character of the words, and no other', async () => {
	const files = await readdir(words, { recursive: true });
	const texts = await Promise.all(
		files.filter((file) => file.endsWith('.ts')).map((file) => readFile(join(words, file), 'utf8')),
	);
	const used = new Set(texts.join('').match(/\p{Script=Han}/gu));
	expect(used.size).toBeGreaterThan(0);
	const rule = await readFile('src/lib/ui/chinese-font.css', 'utf8');
	expect(covered(rule)).toEqual(
		[...used].map((sign) => sign.codePointAt(0)).sort((a, b) => (a ?? 0) - (b ?? 0)),
	);
});
