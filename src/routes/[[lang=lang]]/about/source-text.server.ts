import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** All files below a folder, by their paths from the root of the project, in order. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => path.join(folder, file).replaceAll(path.sep, '/'))
		.sort();
}

/** A source file, parsed. */
export function parsed(file: string): ts.SourceFile {
	return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
}

/** All nodes of a syntax tree. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => void children.push(child));
	for (const child of children) yield* nodesOf(child);
}

/**
 * What a constant of a file is set to.
 * @throws Error if the file has no such constant
 */
export function constant(file: string, name: string): ts.Expression {
	for (const node of nodesOf(parsed(file))) {
		const isIt = ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name;
		if (!isIt || node.initializer === undefined) continue;
		return ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
	}
	throw new Error(`${file} has no constant ${name}`);
}
