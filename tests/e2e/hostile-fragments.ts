import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { course, coursePage } from '../../src/lib/notebook/page/course';

/** Keys that pages of the site read, and some that none does. */
const known = [
	...['D_f', 'M', 'N', 'D_k', 'g', 'multiplier', 'stride', 'dilation', 'padding', 'seed', 'input', 'kernel'],
	...[
		'grain',
		'step',
		'edits',
		'theme',
		'at',
		'kinds',
		'unit',
		'speed',
		'tick',
		'code',
		'alpha',
		'resolution',
		'classes',
		'trained',
	],
];

const hostile = [
	...['NaN', 'Infinity', '-Infinity', '1e308', '-1e308', '1e-324', '9'.repeat(400), '0x10', '-0', '٣', '½'],
	...[
		'',
		' ',
		'%',
		'%E0%A4%A',
		'%00',
		'%ff%fe',
		'%25%32%35',
		'+',
		'&',
		'=',
		'#',
		'##',
		'?a=b',
		'\u0000',
		'\ufffe',
	],
	...[
		'null',
		'undefined',
		'true',
		'[]',
		'{}',
		'{"__proto__":{"x":1}}',
		'__proto__',
		'constructor',
		'toString',
	],
	...['<script>window.ran=1</script>', '<img src=x onerror=window.ran=1>', '"><svg onload=window.ran=1>'],
	...[
		'javascript:window.ran=1',
		'data:text/html,<script>parent.ran=1</script>',
		'${window.ran=1}',
		'{{ran=1}}',
	],
	...[
		"');window.ran=1;//",
		'window.ran=1',
		'import("/x.js")',
		'\\htmlData{onclick=window.ran=1}{x}',
		'$\\input{x}$',
	],
	...[
		'x.0.0.0=5',
		'x.999.999.999=1',
		'k0.0.0.0.0=NaN',
		'x.0.0.0=1e999',
		'x'.repeat(5000),
		'../../etc/passwd',
	],
];

const value = fc.oneof(
	fc.constantFrom(...hostile),
	fc.integer().map(String),
	fc.double().map(String),
	fc.bigInt().map(String),
	fc.array(fc.integer(), { maxLength: 9 }).map((numbers) => numbers.join()),
	fc.string({ maxLength: 60 }),
);

const megabyte = 2 ** 20;
const endless = ['a', '&', '%', 'N=1&', '2.5.N=9,', '<b>'];

/**
 * So many fragments, the same ones for a seed, and one that is too long for any sense. Many of their keys are those
 * that the page keeps its settings by.
 * @param address of the page, below the root of the site
 */
export function hostileFragments(count: number, seed: number, address: string): string[] {
	const text = endless[seed % endless.length] ?? '';
	const sampled = fc.sample(fragments(ownKeys(address)), { numRuns: count, seed });
	return [text.repeat(Math.ceil(megabyte / text.length)), ...sampled];
}

/** What somebody might put behind the `#` of an address, with or without evil intent. */
function fragments(own: readonly string[]): fc.Arbitrary<string> {
	const key = fc.oneof(
		fc.constantFrom(...known),
		fc.constantFrom(...own),
		fc.constantFrom(...own),
		fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '9.9.N', ''),
		fc.string({ maxLength: 12 }),
	);
	const entry = fc.oneof(
		fc.tuple(key, value).map(([name, text]) => `${name}=${text}`),
		fc
			.tuple(key, value)
			.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(text))}`),
		value,
	);
	return fc.array(entry, { maxLength: 8 }).map((entries) => entries.join('&'));
}

/**
 * Keys of a lesson, the names that its folder keeps something by with the numbers of its cells, or of a network. Those
 * of all other pages are known: beside them stand keys of a lesson, which are foreign there.
 */
function ownKeys(address: string): string[] {
	if (address.startsWith('models/')) return [...known, ...keptNames('network')];
	const id = address === '' ? 'bet' : address.replace(/^learn\/(.*)\/$/, '$1');
	const page = course.find((each) => each.id === id) ?? coursePage('standard');
	const names = [...known, ...keptNames(path.join('pages', page.id))];
	return page.cells.flatMap((_, index) => names.map((name) => `${page.number}.${index + 1}.${name}`));
}

/** The names in calls of `keep` in a folder of the notebook. */
function keptNames(folder: string): string[] {
	const root = path.join('src/lib/notebook', folder);
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => /\.(ts|svelte)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(path.join(root, file), 'utf8').matchAll(/keep\('([^']+)'/g)].flatMap(
				([, name]) => name ?? [],
			),
		);
}

/** Halves of surrogate pairs cannot be encoded. */
function wellFormed(text: string): string {
	return text.replace(/[\ud800-\udfff]/g, '\ufffd');
}
