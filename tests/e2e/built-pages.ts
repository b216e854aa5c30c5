import { readdirSync } from 'node:fs';
import path from 'node:path';

/** All files of the build that a host publishes, from its root. */
export function builtFiles(): string[] {
	return readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => path.relative('build', path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
		.sort();
}

/** The addresses of all pages that the build has written, below the root of the site: `''`, `about/`, … */
export function builtPages(): string[] {
	return builtFiles()
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) => file.replace(/index\.html$/, ''));
}
