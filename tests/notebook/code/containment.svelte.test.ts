import { expect, onTestFinished, test, vi } from 'vitest';
import { codePanel } from '$lib/messages/en/code-panel';
import { most, type ClosedRule } from '$lib/notebook/code/protocol';
import { ran } from './fixtures/run';

const { closed } = codePanel;

/** Code that tries each expression and prints what it says of it. */
function tries(expressions: readonly string[]): string {
	const attempts = expressions.map((expression) => `async () => { ${expression}; }`);
	return `for (const attempt of [${attempts.join()}]) {
		try { await attempt(); console.log('it worked'); }
		catch (error) { console.log(error.message); }
	}`;
}

const ways: readonly (readonly [rule: ClosedRule, expressions: readonly string[]])[] = [
	[
		'network',
		[
			"fetch('/robots.txt')",
			"self.fetch('/robots.txt')",
			'new XMLHttpRequest()',
			"new WebSocket('wss://127.0.0.1')",
			"new EventSource('/')",
			"await tf.io.http('/model.json').load()",
		],
	],
	['imports', ["importScripts('/x.js')"]],
	['workers', ["new Worker('data:text/javascript,')"]],
	[
		'messages',
		[
			"postMessage({ kind: 'done', ms: 0 })",
			"new BroadcastChannel('page')",
			"addEventListener('message', () => {})",
		],
	],
	[
		'text',
		[
			"eval('1')",
			"new Function('return 1')()",
			"(() => {}).constructor('return 1')()",
			"(async () => {}).constructor('return 1')()",
			"(function* () {}).constructor('yield 1')()",
			"(async function* () {}).constructor('yield 1')()",
			"Object.getPrototypeOf(Object.getPrototypeOf(async () => {})).constructor('return 1')",
			"setTimeout('1', 0)",
			"Reflect.construct(tf.tensor.constructor, ['return 1'])",
		],
	],
	[
		'closed',
		['new OffscreenCanvas(1, 1)', 'new Blob([])', "new FontFace('a', 'url(/a)')", "createImageBitmap('')"],
	],
	[
		'memory',
		[
			'new Array(2 ** 32 - 1)',
			'Array(1e9)',
			'new Float32Array(1e12)',
			'new ArrayBuffer(1e10)',
			'tf.zeros([1e5, 1e5, 10])',
			"'x'.repeat(2 ** 31)",
			'Array.from({ length: 1e9 })',
			'[].concat({ length: 1 }, new Array(2 ** 28))',
		],
	],
];

test('every way out of the worker is closed by a sentence that names the rule', async () => {
	const { lines, failure } = await ran(tries(ways.flatMap(([, expressions]) => expressions)));
	expect(failure).toBe('');
	const sentences = ways.flatMap(([rule, expressions]) => expressions.map(() => closed[rule]));
	const unclosed = lines.flatMap((line, index) =>
		line.includes(sentences[index] ?? '?') ? [] : [`${ways.flatMap(([, list]) => list)[index]}: ${line}`],
	);
	expect(unclosed).toEqual([]);
	expect(lines).toHaveLength(sentences.length);
});

test.each([
	['document.title', 'page'],
	['window.parent', 'page'],
	["navigator.sendBeacon('/')", 'page'],
	["indexedDB.open('a')", 'storage'],
	["caches.open('a')", 'storage'],
] as const)('%s is not there, and the sentence says why', async (source, rule) => {
	const name = source.split('.')[0] ?? '';
	expect((await ran(source)).failure).toBe(`Line 1: ReferenceError: ${name} is not defined. ${closed[rule]}`);
});

test.each([
	"await import('/robots.txt');",
	"import('data:text/javascript,0');",
	"import * as tf from 'tf';",
	'console.log(import.meta.url);',
])('nothing is imported: %s', async (source) => {
	const { failure, lines } = await ran(source);
	expect(failure).toMatch(/^Line 1: JavaScript cannot read this\. /);
	expect(lines).toEqual([]);
});

test('the word itself may be written', async () => {
	const { lines } = await ran(
		"// import nothing\nconst o = { import: 'import' };\nconsole.log(o.import, /import/.test('import'));",
	);
	expect(lines).toEqual(['import true']);
});

test('no name of the worker is left but those that are harmless', async () => {
	const { lines } = await ran(`
		const names = [];
		for (let owner = globalThis; owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
			for (const key of Reflect.ownKeys(owner)) {
				try { if (typeof globalThis[key] === 'object') names.push(String(key)); } catch { }
			}
		}
		console.log(names.filter((name) => !/^_tf|^Temporal$/.test(name)).sort().join(' '));`);
	expect(lines).toEqual(['Intl JSON Math Reflect console crypto globalThis performance self']);
});

test('an endless loop is stopped, and what it printed before stays', async () => {
	const { state, lines, failure } = await ran("console.log('before'); while (true);", { limitMs: 300 });
	expect(state).toMatch(/^Stopped after 0\.3 s: the code had not come to its end\./);
	expect(lines).toEqual(['before']);
	expect(failure).toBe('');
});

test('so is an endless wait, a chain of promises and a timer that starts itself', async () => {
	for (const source of [
		'await new Promise(() => {});',
		'const again = () => Promise.resolve().then(again); await again();',
		'const again = () => setTimeout(again, 0); again(); await new Promise(() => {});',
	]) {
		expect((await ran(source, { limitMs: 200 })).state).toMatch(/^Stopped after 0\.2 s/);
	}
});

test.each([
	'const all = []; while (true) all.push(new Array(1e5).fill(0));',
	'const all = []; while (true) all.push(0);',
	"const all = new Map(); for (let i = 0; ; i += 1) all.set(i, 'x'.repeat(1e4));",
	'const all = []; while (true) all[all.length] = new Float32Array(1e6).fill(1);',
	'while (true) tf.ones([1000, 1000]);',
])('memory that is asked for without end is refused before the page suffers: %s', async (source) => {
	const { failure, state } = await ran(source, { limitMs: 5000 });
	expect(failure + state).toMatch(new RegExp(`${closed.memory}|^Stopped after 5 s`));
	expect(document.body).toBeTruthy();
});

test('a loop that prints without end is cut', async () => {
	const { run, lines } = await ran("while (true) console.log('x'.repeat(1e4));", { limitMs: 300 });
	expect(lines).toHaveLength(most.lines);
	expect(run.areLinesCut).toBe(true);
	expect(lines[0]?.length).toBeLessThanOrEqual(most.characters + 2);
});

test('tensors that are too many or too large are cut', async () => {
	const { run } = await ran(
		"show('large', tf.zeros([1001, 1000])); for (let i = 0; i < 100; i += 1) show('t' + i, x);",
	);
	expect(run.tensors).toHaveLength(most.tensors);
	expect(run.areTensorsCut).toBe(true);
	expect(run.tensors[0]).toMatchObject({ name: 'large', shape: [1001, 1000] });
	expect(run.tensors[0]?.data).toBeUndefined();
});

test('prototypes that are tampered with break nothing but the code itself', async () => {
	const forged = vi.fn();
	addEventListener('message', forged);
	onTestFinished(() => {
		removeEventListener('message', forged);
	});
	const { state, failure, shown, lines } = await ran(`
		const stolen = [];
		const steal = function () { stolen.push(this); return this; };
		const { push } = stolen;
		Object.prototype.kind = 'done';
		for (const name of ['map', 'join', 'slice', 'forEach', 'reduce']) Array.prototype[name] = steal;
		Function.prototype.call = Function.prototype.apply = Function.prototype.bind = steal;
		Promise.prototype.then = Promise.prototype.catch = () => {};
		String.prototype.slice = JSON.stringify = Reflect.apply = Reflect.construct = () => 'forged';
		console.log('still here');
		throw new Error(String(stolen.some((it) => it && 'postMessage' in it)));`);
	expect([...lines, failure, state, ...shown].join()).not.toContain('true');
	expect(failure).not.toBe('');
	expect(forged).not.toHaveBeenCalled();
	const next = await ran("show('sum', tf.sum(x));");
	expect(next.shown).toEqual([['sum', [78]]]);
});
