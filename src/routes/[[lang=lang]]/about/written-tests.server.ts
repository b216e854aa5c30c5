import ts from 'typescript';
import { filesBelow, nodesOf, parsed } from './source-text.server';

/** Where tests run, and how their files are told apart. */
const kinds = [
	{ kind: 'unit', files: /(?<!\.svelte)\.test\.ts$/ },
	{ kind: 'component', files: /\.svelte\.test\.ts$/ },
	{ kind: 'site', files: /\.spec\.ts$/ },
] as const;

/** How many tests of a kind are written, in how many files. */
export interface WrittenTests {
	readonly kind: (typeof kinds)[number]['kind'];
	readonly files: number;
	readonly tests: number;
}

/** What may follow the name of a test function without making it anything else. */
const modifiers = new Set(['each', 'for', 'skip', 'skipIf', 'runIf', 'only', 'fails', 'concurrent']);

/** The tests below a folder as they are written: one that is given a table or stands in a loop counts once. */
export function writtenTests(folder: string): WrittenTests[] {
	const all = filesBelow(folder);
	return kinds.map(({ kind, files }) => {
		const own = all.filter((file) => files.test(file));
		return { kind, files: own.length, tests: own.reduce((sum, file) => sum + testsIn(parsed(file)), 0) };
	});
}

/** How many tests a source file writes. */
export function testsIn(source: ts.SourceFile): number {
	return [...nodesOf(source)].filter(isTest).length;
}

/** A call like `it('…', () => …)`, `test.each(table)('…', …)`. */
function isTest(node: ts.Node): boolean {
	if (!ts.isCallExpression(node)) return false;
	const [name = '', ...rest] = namesOf(node.expression);
	const [title] = node.arguments;
	return (
		(name === 'it' || name === 'test') &&
		rest.every((part) => modifiers.has(part)) &&
		title !== undefined &&
		(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)) &&
		node.arguments.some((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))
	);
}

/** The names in what is called: `test.each(table)` → test, each. */
function namesOf(called: ts.Expression): string[] {
	if (ts.isIdentifier(called)) return [called.text];
	if (ts.isPropertyAccessExpression(called)) return [...namesOf(called.expression), called.name.text];
	if (ts.isCallExpression(called)) return namesOf(called.expression);
	return ts.isTaggedTemplateExpression(called) ? namesOf(called.tag) : [];
}
