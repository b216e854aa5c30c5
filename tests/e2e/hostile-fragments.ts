import fc from 'fast-check';

/** Keys that pages of the site read, and some that none does. */
const known = [
	...['D_f', 'M', 'N', 'D_k', 'g', 'multiplier', 'stride', 'dilation', 'padding', 'seed', 'input', 'kernel'],
	...['grain', 'step', 'edits', 'theme', 'at', 'kinds', 'unit', 'speed', 'tick', 'code'],
];
const cells = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '9.9'];

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

const key = fc.oneof(
	fc.constantFrom(...known),
	fc.tuple(fc.constantFrom(...cells), fc.constantFrom(...known)).map((parts) => parts.join('.')),
	fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', ''),
	fc.string({ maxLength: 12 }),
);
const value = fc.oneof(
	fc.constantFrom(...hostile),
	fc.integer().map(String),
	fc.double().map(String),
	fc.bigInt().map(String),
	fc.array(fc.integer(), { maxLength: 9 }).map((numbers) => numbers.join()),
	fc.string({ maxLength: 60 }),
);
const entry = fc.oneof(
	fc.tuple(key, value).map(([name, text]) => `${name}=${text}`),
	fc
		.tuple(key, value)
		.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(text))}`),
	value,
);

/** What somebody might put behind the `#` of an address, with or without evil intent. */
const fragments = fc.array(entry, { maxLength: 8 }).map((entries) => entries.join('&'));

const megabyte = 2 ** 20;
const endless = ['a', '&', '%', 'N=1&', '2.5.N=9,', '<b>'];

/** So many fragments, the same ones for a seed, and one that is too long for any sense. */
export function hostileFragments(count: number, seed: number): string[] {
	const text = endless[seed % endless.length] ?? '';
	return [text.repeat(Math.ceil(megabyte / text.length)), ...fc.sample(fragments, { numRuns: count, seed })];
}

/** Halves of surrogate pairs cannot be encoded. */
function wellFormed(text: string): string {
	return text.replace(/[\ud800-\udfff]/g, '\ufffd');
}
