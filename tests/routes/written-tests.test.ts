import ts from 'typescript';
import { expect, it } from 'vitest';
import { testsIn } from '../../src/routes/[[lang=lang]]/about/written-tests.server';

it.each([
	"it('adds', () => {});",
	"test('waits', async () => {}, 1000);",
	"test.each([1, 2, 3])('knows %i', (value) => {});",
	"it.each`a | b`('reads $a', () => {});",
	"test.skipIf(isNode)('draws', () => {});",
	'for (const id of ids) test(`shows ${id}`, function () {});',
	"describe.each(rows)('of $name', () => { it('holds', () => {}); });",
])('counts one test in %s', (source) => {
	expect(counted(source)).toBe(1);
});

it.each([
	"// it('is a comment', () => {});",
	'const text = "it(\'is a text\', () => {})";',
	"test.describe('a group', () => {});",
	"test.use({ locale: 'en' });",
	"test.beforeAll('prepares', () => {});",
	'const site = test.extend({});',
	"pattern.test('text');",
	"it('has no body');",
])('counts no test in %s', (source) => {
	expect(counted(source)).toBe(0);
});

function counted(source: string): number {
	return testsIn(ts.createSourceFile('sample.ts', source, ts.ScriptTarget.Latest));
}
