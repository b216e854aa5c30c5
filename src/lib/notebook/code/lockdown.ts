import type { ClosedRule, ClosedSentences } from './protocol';

/** What stays: the language itself, and what neither leaves the worker nor turns text into code. */
const open = new Set(
	[
		'Object Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp',
		'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError',
		'globalThis self JSON Math Intl Temporal ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array',
		'Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array',
		'Map Set WeakMap WeakSet BigInt Iterator Proxy Reflect FinalizationRegistry WeakRef DisposableStack',
		'AsyncDisposableStack decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN',
		'console performance crypto structuredClone queueMicrotask atob btoa TextEncoder TextDecoder DOMException',
		'setTimeout setInterval clearTimeout clearInterval requestAnimationFrame cancelAnimationFrame',
		// Where TensorFlow.js keeps its own state.
		'_tfengine _tfGlobals',
	]
		.join(' ')
		.split(' '),
);

/** Names with a rule of their own; a name that is in no list is just closed. */
const ruleOf = new Map<string, ClosedRule>(
	(
		[
			[
				'network',
				'fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection',
			],
			['imports', 'importScripts require module exports'],
			['workers', 'Worker SharedWorker ServiceWorker'],
			['storage', 'indexedDB caches localStorage sessionStorage cookieStore'],
			['messages', 'postMessage onmessage BroadcastChannel MessageChannel MessagePort'],
			['messages', 'addEventListener removeEventListener dispatchEvent'],
			['text', 'eval Function'],
			[
				'page',
				'document window parent top frames opener location history navigator screen alert confirm prompt',
			],
		] as const
	).flatMap(([rule, names]) => names.split(' ').map((name) => [name, rule] as const)),
);

/** The rule that keeps a name from the code; `undefined` if none is known. */
export function closedRule(name: string): ClosedRule | undefined {
	return ruleOf.get(name);
}

/**
 * Takes from this worker whatever leads out of it: all names but the open ones, wherever the global object
 * inherits them, and every way from text to code but `import()`, which is syntax; see `sealed`. What is needed
 * of them later has to be taken before.
 */
export function lockDown(closed: ClosedSentences): void {
	for (const owner of inheritance(globalThis)) {
		for (const key of Reflect.ownKeys(owner)) close(owner, key, closed);
	}
	closeText(closed);
	closeTimers(closed);
}

/**
 * Code in which `import` cannot be written: with one letter escaped it is the same in a string, a comment, a
 * regular expression and a name, but a keyword must not be escaped, so that an import is a syntax error.
 */
export function sealed(source: string): string {
	return source.replaceAll('import', String.raw`im\u0070ort`);
}

/** Whether a syntax error comes from an import that `sealed` has closed. */
export function isImport(source: string, message: string): boolean {
	return source.includes('import') && message.includes('escape');
}

/** The object and what it inherits from, but for what every object inherits. */
function inheritance(owner: object | null): object[] {
	if (owner === null || owner === Object.prototype) return [];
	return [owner, ...inheritance(Reflect.getPrototypeOf(owner))];
}

function close(owner: object, key: string | symbol, closed: ClosedSentences): void {
	if (typeof key === 'symbol' || open.has(key)) return;
	const descriptor = Reflect.getOwnPropertyDescriptor(owner, key);
	const isFunction = typeof descriptor?.value === 'function';
	// Deleted and not replaced, the others are looked for with `typeof` by TensorFlow.js, too.
	Reflect.deleteProperty(owner, key);
	if (!isFunction || key === 'constructor') return;
	const value = refusal(key, closed[closedRule(key) ?? 'closed']);
	Reflect.defineProperty(globalThis, key, { value, configurable: true, writable: true });
}

/** A function or class that only throws the sentence. */
function refusal(name: string, sentence: string): () => never {
	return function refused() {
		throw new Error(`${name}: ${sentence}`);
	};
}

/** Each of the four kinds of functions has a constructor that makes code of text. */
function closeText({ text }: ClosedSentences): void {
	const kinds = [
		function plain() {},
		async function later() {},
		function* steps() {},
		async function* laterSteps() {},
	];
	const closedFunction = refusal('Function', text);
	for (const kind of kinds) {
		const prototype = Reflect.getPrototypeOf(kind);
		if (prototype) Reflect.defineProperty(prototype, 'constructor', { value: closedFunction });
	}
	// What is a function stays an instance of it.
	closedFunction.prototype = Function.prototype;
	Reflect.defineProperty(globalThis, 'Function', { value: closedFunction });
}

/** Timers take functions only; they, too, would run text. */
function closeTimers({ text }: ClosedSentences): void {
	for (const name of ['setTimeout', 'setInterval']) {
		const original = Reflect.get(globalThis, name) as (...args: unknown[]) => unknown;
		const value = (handler: unknown, ...rest: unknown[]): unknown => {
			if (typeof handler !== 'function') throw new TypeError(`${name}: ${text}`);
			return original(handler, ...rest);
		};
		Reflect.defineProperty(globalThis, name, { value, configurable: true, writable: true });
	}
}
