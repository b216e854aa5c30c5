import type { PageWords } from '$lib/messages/page-words';
import type { PageData } from './$types';

/** One entry of a table, perhaps with what it leads to. */
export interface Entry {
	readonly text: string;
	/** A convolution of ours. */
	readonly convolution?: string;
	/** An address elsewhere. */
	readonly link?: string;
}

/** A table of facts: the first entry of a row names it. */
export interface FactTable {
	readonly caption: string;
	readonly columns: readonly { readonly name: string; readonly isNumber?: boolean }[];
	readonly rows: readonly (readonly [Entry, ...Entry[]])[];
}

/** How numbers are written. */
type Shown = (value: number) => string;

type Words = PageWords['about'];

/** Which convolution is from where. */
export function kindTable({ kinds }: PageData, { sources }: Words): FactTable {
	return {
		caption: sources.caption,
		columns: [{ name: sources.convolution }, { name: sources.paper }, { name: sources.place }],
		rows: kinds.map(({ id, title, source }) => [
			{ text: title, convolution: id },
			{ text: `${source.paper} (${source.year})`, link: source.link },
			{ text: source.place },
		]),
	};
}

/** Who printed how many figures. */
export function figureTable({ printed }: PageData, { sources }: Words, shown: Shown): FactTable {
	return {
		caption: sources.figuresCaption,
		columns: [{ name: sources.work }, { name: sources.figures, isNumber: true }],
		rows: printed.works.map(({ work, figures }) => [{ text: work }, { text: shown(figures) }]),
	};
}

/** How many reference cases each family has. */
export function goldenTable({ golden }: PageData, { proof }: Words, shown: Shown): FactTable {
	return {
		caption: proof.goldenCaption,
		columns: [{ name: proof.family }, { name: proof.cases, isNumber: true }],
		rows: golden.map(({ family, cases }) => [
			{ text: named(proof.families, family) },
			{ text: shown(cases) },
		]),
	};
}

/** How far off a result may be. */
export function toleranceTable({ tolerances }: PageData, { proof }: Words, shown: Shown): FactTable {
	return {
		caption: proof.toleranceCaption,
		// All begin with the same figure: at the start of the line they stand point under point.
		columns: [{ name: proof.compared }, { name: proof.limit }],
		rows: tolerances.map(({ compared, limit }) => [
			{ text: named(proof.tolerances, compared) },
			{ text: shown(limit) },
		]),
	};
}

/** How many tests are written. */
export function testTable({ tests }: PageData, { proof }: Words, shown: Shown): FactTable {
	return {
		caption: proof.testsCaption,
		columns: [
			{ name: proof.kind },
			{ name: proof.files, isNumber: true },
			{ name: proof.written, isNumber: true },
		],
		rows: tests.map(({ kind, files, tests: written }) => [
			{ text: proof.kinds[kind] },
			{ text: shown(files) },
			{ text: shown(written) },
		]),
	};
}

/** Which packages are sent along. */
export function packageTable({ packages }: PageData, { licences }: Words): FactTable {
	return {
		caption: licences.caption,
		columns: [{ name: licences.name }, { name: licences.version }, { name: licences.licence }],
		rows: packages.map(({ name, version, license, homepage }) => [
			{ text: name, link: homepage },
			{ text: version },
			{ text: license },
		]),
	};
}

/** @throws Error if the words lack it: a family or a limit was added without a name */
function named(names: Readonly<Record<string, string>>, key: string): string {
	const name = names[key];
	if (name === undefined) throw new Error(`the page about the site has no words for ${key}`);
	return name;
}
