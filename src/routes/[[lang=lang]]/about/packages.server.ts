import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesBelow } from './source-text.server';

/** A package of which parts are sent to the reader. */
export interface ShippedPackage {
	readonly name: string;
	readonly version: string;
	readonly license: string;
	readonly homepage: string;
}

/** Packages that the sources of the pages import, with what each says of itself. */
export function shippedPackages(): ShippedPackage[] {
	const names = filesBelow('src')
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.server.ts'))
		.flatMap((file) => importsOf(file).flatMap(packageOf));
	return [...new Set(names)].sort().map(described);
}

function importsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script)
		: [text];
	return scripts.flatMap((script) => ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName));
}

/** The package of an import; what Kit provides under names of its own belongs to Kit. */
function packageOf(specifier: string): string[] {
	if (specifier.startsWith('$app/')) return ['@sveltejs/kit'];
	if (/^[.$]|^node:/.test(specifier)) return [];
	const parts = specifier.split('/');
	return [parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')];
}

function described(name: string): ShippedPackage {
	const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
	const {
		version,
		license,
		homepage = `https://www.npmjs.com/package/${name}`,
	} = JSON.parse(text) as {
		version: string;
		license: string;
		homepage?: string;
	};
	return { name, version, license, homepage };
}
