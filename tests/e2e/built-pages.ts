import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The addresses of all pages that the build has written, below the root of the site: `''`, `about/`, … */
export function builtPages(): string[] {
	return readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) =>
			file
				.split(path.sep)
				.slice(0, -1)
				.map((part) => `${part}/`)
				.join(''),
		)
		.sort();
}
