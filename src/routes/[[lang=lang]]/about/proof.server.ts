import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { publishedEntries } from '$lib/models/published';
import { constant, filesBelow } from './source-text.server';

/** What of a JSON file is counted here. */
interface Listing {
	readonly cases?: readonly unknown[];
	readonly networks?: readonly { readonly layers: readonly unknown[] }[];
}

/** The reference cases of each family: the files of a folder. */
export function goldenFamilies(folder: string): { family: string; cases: number }[] {
	return filesBelow(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => {
			return { family: file.replace(/^.*\/|\.json$/g, ''), cases: listing(file).cases?.length ?? 0 };
		});
}

/** The largest errors that the reference cases are allowed, by what is compared, least first. */
export function tolerances(): { compared: string; limit: number }[] {
	const object = constant('scripts/golden/checks.ts', 'tolerances');
	if (!ts.isObjectLiteralExpression(object)) throw new Error('tolerances must be an object');
	return object.properties
		.flatMap((property) => {
			if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) return [];
			const { name, initializer } = property;
			if (!ts.isNumericLiteral(initializer))
				throw new Error(`the tolerance of ${name.text} must be a number`);
			return [{ compared: name.text, limit: Number(initializer.text) }];
		})
		.sort((left, right) => left.limit - right.limit);
}

/** The reference networks, and all their layers. */
export function referenceNetworks(): { networks: number; layers: number } {
	const { networks = [] } = listing('tests/reference/architectures.json');
	return { networks: networks.length, layers: networks.reduce((sum, { layers }) => sum + layers.length, 0) };
}

/** The printed figures beside ours: how many, and how many of the costs among them no way of counting gives. */
export function printedFigures() {
	const figures = publishedEntries.flatMap((entry) => entry.figures);
	const costs = figures.filter(({ quantity }) => quantity !== 'top1Accuracy' && quantity !== 'top1Error');
	const unexplained = constant('tests/models/published.test.ts', 'unexplained');
	if (!ts.isArrayLiteralExpression(unexplained)) throw new Error('unexplained must be a list');
	const works = new Map<string, number>();
	for (const { source } of figures) {
		const [work = source] = source.split(',');
		works.set(work, (works.get(work) ?? 0) + 1);
	}
	return {
		configurations: publishedEntries.length,
		costs: costs.length,
		unexplained: unexplained.elements.length,
		works: [...works].map(([work, count]) => ({ work, figures: count })),
	};
}

function listing(file: string): Listing {
	return JSON.parse(readFileSync(file, 'utf8')) as Listing;
}
