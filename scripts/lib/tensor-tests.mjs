import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Test files of Node from which one comes to TensorFlow.js by imports. @returns {string[]} */
export function tensorTests() {
	return readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.svelte.test.ts'))
		.map((file) => path.posix.join('tests', file.replaceAll(path.sep, '/')))
		.filter(comesToTensors)
		.sort();
}

/** @param {string} test */
function comesToTensors(test) {
	const files = new Set([test]);
	// What is added on the way is visited, too.
	for (const file of files) {
		const imported = importsOf(file);
		if (imported.some((name) => name.startsWith('@tensorflow/'))) return true;
		for (const name of imported) {
			const next = fileOf(name, file);
			if (next !== undefined) files.add(next);
		}
	}
	return false;
}

/** @type {Map<string, string[]>} */
const known = new Map();

/** @param {string} file */
function importsOf(file) {
	const imports = known.get(file) ?? importsIn(file);
	known.set(file, imports);
	return imports;
}

/** The names that a file imports anything but types by. @param {string} file @returns {string[]} */
function importsIn(file) {
	const source = readFileSync(file, 'utf8').replace(/import type [^;]+;/g, '');
	return [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].flatMap(([, name]) => name ?? []);
}

/** @param {string} name @param {string} importer */
function fileOf(name, importer) {
	if (!/^(?:\$lib\/|\.)/.test(name)) return undefined;
	const bare = name.replace(/\?.*$/, '');
	const base = bare.startsWith('.')
		? path.join(path.dirname(importer), bare)
		: bare.replace('$lib', 'src/lib');
	return [base, `${base}.ts`, `${base}/index.ts`].find((file) => /\.\w+$/.test(file) && existsSync(file));
}
